import type { OpenBlock, OpeningHours } from '../../domain/openingHours';
import { appError, type AppError } from '../../errors/appError';
import { overlaps } from './overlaps';
import { isZone } from './zoned';

/** Blocks of one day, and how a person tells which. */
type Day = { day: string; open: readonly OpenBlock[] };

/**
 * What in opening hours makes no sense, with its place: blocks of a day that overlap (`hours.overlap`, fact `day`: weekday
 * 0 to 6, or a date), a closure that ends before it begins (`hours.backwards`, `day`), a zone nobody knows (`hours.zone`).
 */
export function hoursFaults({ zone, week, yearly, closures }: OpeningHours): AppError[] {
  const days: Day[] = [
    ...week.map((open, day) => ({ day: String(day), open })),
    ...yearly.map(({ month, day, open }) => ({ day: `${month}-${day}`, open })),
    ...closures.map(({ from, open }) => ({ day: from, open })),
  ];
  const crossed = days.filter(({ open }) => open.some((_, index) => overlaps(open, index)));
  const backwards = closures.filter(({ from, to }) => to < from);
  return [
    ...(isZone(zone) ? [] : [appError('hours.zone', { zone })]),
    ...crossed.map(({ day }) => appError('hours.overlap', { day })),
    ...backwards.map(({ from }) => appError('hours.backwards', { day: from })),
  ];
}
