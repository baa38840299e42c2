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

/** What the clocks of an IANA zone show at a time. Throws RangeError on an unknown zone. */
export function wallTime(at: Ms, zone: string): WallTime {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(at)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return { year, month, day, hour, minute, second, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() };
}

/** Zone offset in ms at a time: wall clock minus UTC. */
function offsetAt(at: Ms, zone: string): number {
  const w = wallTime(at, zone);
  const asUtc = Date.UTC(w.year, w.month - 1, w.day, w.hour, w.minute, w.second);
  return asUtc - Math.floor(at / 1000) * 1000;
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
