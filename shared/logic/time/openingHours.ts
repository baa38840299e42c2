import type { CalendarDay, OpenBlock, OpeningHours } from '../../domain/openingHours';
import type { Ms } from '../../domain/ids';
import { specialDay, type SpecialDay } from './specialDay';
import { dayKey, fromWallTime, wallTime } from './zoned';

/** Time during which the desk is open, from `start` until before `end`. */
export type Span = { start: Ms; end: Ms };

/** A desk that is not open for so many days in a row is taken as never open. */
const mostDays = 800;

const workday: OpenBlock[] = [{ from: 9 * 60, to: 17 * 60 }];

/** What holds until hours are set: Monday to Friday, 9 to 17. */
export function defaultHours(zone: string): OpeningHours {
  const week = [[], workday, workday, workday, workday, workday, []];
  return { zone, week, holidays: null, yearly: [], closures: [] };
}

/** Open at any time: for what shall not follow hours. */
export function alwaysOpen(zone: string): OpeningHours {
  const all = [{ from: 0, to: 0 }];
  return { zone, week: [all, all, all, all, all, all, all], holidays: null, yearly: [], closures: [] };
}

/** One day of the desk: its blocks, and what makes it differ from the week. */
export type DeskDay = { day: CalendarDay; open: readonly OpenBlock[]; special: SpecialDay | null };

/** What holds on the day that lies `offset` days after the one of a time. */
export function deskDay(hours: OpeningHours, at: Ms, offset = 0): DeskDay {
  const { year, month, day } = wallTime(at, hours.zone);
  const date = new Date(Date.UTC(year, month - 1, day + offset));
  const key = dayKey(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  const special = specialDay(hours, key);
  return { day: key, open: special?.open ?? hours.week[date.getUTCDay()] ?? [], special };
}

/** Opening times of a day as spans, in order. A block that a clock change leaves nothing of is left out. */
export function spansOf({ day, open }: Pick<DeskDay, 'day' | 'open'>, zone: string): Span[] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const at = (minute: number, later: number): Ms =>
    fromWallTime(year, month, date + later, Math.floor(minute / 60), minute % 60, zone);
  return open
    .map(({ from, to }) => ({ start: at(from, 0), end: at(to, to > from ? 0 : 1) }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start);
}

/** By hours and day: opening times that were worked out before. Every row of a list asks for the same few days. */
const spansKnown = new WeakMap<OpeningHours, Map<number, readonly Span[]>>();
const mostDaysKnown = 4_000;

/** Opening times of the day that lies `offset` days after the one of a time. */
function daySpans(hours: OpeningHours, at: Ms, offset: number): readonly Span[] {
  const { year, month, day } = wallTime(at, hours.zone);
  const date = Date.UTC(year, month - 1, day + offset);
  const days = spansKnown.get(hours) ?? new Map<number, readonly Span[]>();
  spansKnown.set(hours, days);
  const known = days.get(date);
  if (known) return known;
  const spans = spansOf(deskDay(hours, at, offset), hours.zone);
  if (days.size >= mostDaysKnown) days.clear();
  days.set(date, spans);
  return spans;
}

/** Opening times from a moment on, in order and without overlap; ends where the desk seems never to open again. */
function* openSpans(from: Ms, hours: OpeningHours): Generator<Span> {
  let until = from;
  // Yesterday's last block may end today.
  for (let offset = -1, closedDays = 0; closedDays < mostDays; offset++, closedDays++) {
    for (const { start, end } of daySpans(hours, from, offset)) {
      if (end <= until) continue;
      yield { start: Math.max(start, until), end };
      until = end;
      closedDays = 0;
    }
  }
}

/** The moment by which so much opening time has passed since `from`; null when the desk does not open. */
export function addOpeningTime(from: Ms, durationMs: number, hours: OpeningHours): Ms | null {
  let left = durationMs;
  for (const { start, end } of openSpans(from, hours)) {
    if (left <= end - start) return start + left;
    left -= end - start;
  }
  return null;
}

/** When the desk is open next: the moment itself while it is open; null when it does not open. */
function nextOpening(at: Ms, hours: OpeningHours): Ms | null {
  for (const { start } of openSpans(at, hours)) return start;
  return null;
}

/** Whether the desk is open at a moment. */
export function isOpen(at: Ms, hours: OpeningHours): boolean {
  return nextOpening(at, hours) === at;
}
