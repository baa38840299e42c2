import type { Ms } from '../../../domain/ids';
import type { CalendarDay } from '../../../domain/openingHours';
import { deskDay, spansOf } from '../openingHours';
import type { SpecialDay } from '../specialDay';
import { dayKey, fromWallTime, wallTime } from '../zoned';
import { plusDays, startOf, type DayContext, type SaidDay } from './day';
import type { TimeOfDay } from './timeOfDay';

type Day = Omit<SaidDay, 'again'>;

/** What parts of a day mean by the clock, where opening hours do not say it. */
const partHours = {
  morning: 8,
  opening: 8,
  noon: 12,
  afternoon: 15,
  evening: 19,
  night: 22,
  midnight: 24,
  closing: 17,
};
/** Nobody's morning begins before this hour. */
const earliestHour = 6;
/** So many days ahead the next opening is looked for. */
const mostDays = 120;

/** The moment of a time of day on a day; closing is when the desk closes last on it. */
export function dayTime(day: Day, time: TimeOfDay, context: DayContext): Ms {
  if (time.kind === 'clock') return atHour(day, time.hour, time.minute, context);
  const last = time.kind === 'closing' ? spansOn(day, context).at(-1)?.end : undefined;
  return last ?? atHour(day, partHours[time.kind], 0, context);
}

/** When the desk opens on a day, or next after it: then with the day that was meant and why it is closed. */
export function atOpening(
  day: Day,
  context: DayContext,
): { at: Ms; moved: { day: CalendarDay; special: SpecialDay | null } | null } {
  for (let days = 0; days < mostDays; days++) {
    const at = morningOf(plusDays(day, days), context);
    if (at === null) continue;
    const moved = days > 0 && { day: dayKey(day.year, day.month, day.day), special: specialOn(day, context) };
    return { at, moved: moved || null };
  }
  return { at: atHour(day, partHours.morning, 0, context), moved: null };
}

/** When work begins on a day; null when the desk is closed on it. */
function morningOf(day: Day, context: DayContext): Ms | null {
  const [first] = spansOn(day, context);
  if (!first) return null;
  if (wallTime(first.start, context.zone).hour >= earliestHour) return first.start;
  const eight = atHour(day, partHours.morning, 0, context);
  return eight < first.end ? eight : first.start;
}

/** Opening times that begin on a day of the person's zone. */
function spansOn(day: Day, context: DayContext) {
  const [start, end] = [startOf(day, context.zone), startOf(plusDays(day, 1), context.zone)];
  return [-1, 0, 1]
    .flatMap((offset) => spansOf(deskDay(context.hours, start, offset), context.hours.zone))
    .filter((span) => span.start >= start && span.start < end);
}

function specialOn(day: Day, context: DayContext): SpecialDay | null {
  return deskDay(context.hours, atHour(day, 12, 0, context)).special;
}

function atHour({ year, month, day }: Day, hour: number, minute: number, { zone }: DayContext): Ms {
  return fromWallTime(year, month, day, hour, minute, zone);
}
