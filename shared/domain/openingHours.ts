import { z } from 'zod';

/** Minute of the day by the clocks of the zone, 0 to 1439. */
const Minute = z.number().int().min(0).max(1439);

/** Open from one minute of the day to another one: past midnight where `to` is not later, all day where both are equal. */
export const OpenBlock = z.strictObject({ from: Minute, to: Minute });
export type OpenBlock = z.infer<typeof OpenBlock>;

/** The blocks of one day; none: closed. */
const Blocks = z.array(OpenBlock).max(8);

/** A day of the calendar: '2024-12-24'. */
export const CalendarDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export type CalendarDay = z.infer<typeof CalendarDay>;

/** A public holiday on one day of one year. `rule` is the same every year. */
export const Holiday = z.strictObject({
  day: CalendarDay,
  rule: z.string().max(200),
  name: z.strictObject({ de: z.string().max(200), en: z.string().max(200) }),
});
export type Holiday = z.infer<typeof Holiday>;

/** Whose holidays: ISO country, its state ('BY'), and a region of that where holidays differ there ('A'). */
const HolidayPlace = z.strictObject({
  country: z.string().max(10),
  state: z.string().max(20).nullable(),
  region: z.string().max(20).nullable(),
});
export type HolidayPlace = z.infer<typeof HolidayPlace>;

/** Holidays of a place, worked out beforehand from one year to another one; on those of `worked` the week's hours hold. */
const Holidays = z.strictObject({
  place: HolidayPlace,
  from: z.number().int(),
  to: z.number().int(),
  days: z.array(Holiday).max(1_000),
  worked: z.array(z.string().max(200)).max(100),
});

/** A day of the desk's own that comes every year, closed or with hours of its own (half days). */
const YearlyDay = z.strictObject({
  month: z.number().int().min(1).max(12),
  day: z.number().int().min(1).max(31),
  name: z.string().trim().max(100),
  open: Blocks,
});
export type YearlyDay = z.infer<typeof YearlyDay>;

/** Days from one to another, both included, on which the desk is closed or has hours of its own. */
const Closure = z.strictObject({
  from: CalendarDay,
  to: CalendarDay,
  reason: z.string().trim().max(200),
  open: Blocks,
});
export type Closure = z.infer<typeof Closure>;

/**
 * When somebody is at the desk, by the clocks of an IANA zone. A block belongs to the day it begins on. Closures go before
 * own yearly days, those before holidays, those before the week.
 */
export const OpeningHours = z.strictObject({
  zone: z.string().min(1).max(60),
  /** By weekday, 0 Sunday. */
  week: z.array(Blocks).length(7),
  holidays: Holidays.nullable(),
  yearly: z.array(YearlyDay).max(100),
  closures: z.array(Closure).max(200),
});
export type OpeningHours = z.infer<typeof OpeningHours>;
