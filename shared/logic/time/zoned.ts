import type { Ms } from '../../domain/ids';

/** A wall-clock time in some zone; month 1 to 12, weekday 0 (Sunday) to 6. */
export type WallTime = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  weekday: number;
};

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, made);
  return made;
}

/** Whether clocks of a zone by this name are known. */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** What the clocks of an IANA zone show at a time. Throws RangeError on an unknown zone. */
export function wallTime(at: Ms, zone: string): WallTime {
  const wall = new Date(at + offsetAt(at, zone));
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
    weekday: wall.getUTCDay(),
  };
}

const dayMs = 86_400_000;
/** More days than this are forgotten, all at once: nobody looks at so many of them again and again. */
const mostDays = 20_000;
/** By zone and UTC day since 1970: the offset of the whole day, null where the clocks change within it. */
const offsets = new Map<string, Map<number, number | null>>();

/** Zone offset in ms at a time: wall clock minus UTC. Formatting is slow, and every row of a list asks. */
function offsetAt(at: Ms, zone: string): number {
  const day = Math.floor(at / dayMs);
  const days = offsets.get(zone) ?? new Map<number, number | null>();
  offsets.set(zone, days);
  let offset = days.get(day);
  if (offset === undefined) {
    const begin = askOffset(day * dayMs, zone);
    offset = begin === askOffset((day + 1) * dayMs, zone) ? begin : null;
    if (days.size >= mostDays) days.clear();
    days.set(day, offset);
  }
  return offset ?? askOffset(at, zone);
}

function askOffset(at: Ms, zone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(at)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

/**
 * The time at which a zone's clocks show a date (days may overflow the month) and hour. A wall time that a clock
 * change skips means the moment after the gap; one that happens twice means the first.
 */
export function fromWallTime(year: number, month: number, day: number, hour: number, minute: number, zone: string): Ms {
  const asUtc = Date.UTC(year, month - 1, day, hour, minute);
  const before = asUtc - offsetAt(asUtc - 86_400_000, zone);
  const after = asUtc - offsetAt(asUtc + 86_400_000, zone);
  const fits = (at: Ms) => offsetAt(at, zone) === asUtc - at;
  const candidates = [before, after].filter(fits);
  return candidates.length > 0 ? Math.min(...candidates) : Math.max(before, after);
}

/** A day of the calendar as text that sorts: '2024-03-09'. */
export function dayKey(year: number, month: number, day: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** The day of the calendar on which a time falls by the clocks of a zone. */
export function dayAt(at: Ms, zone: string): string {
  const { year, month, day } = wallTime(at, zone);
  return dayKey(year, month, day);
}
