import { z } from 'zod';
import { Ms } from './ids';

const Minute = z.number().int().min(0).max(1439);

/**
 * Hours in which nothing is announced: from a minute of the day to another one (past midnight where `to` is not later),
 * on the weekdays they begin on (0 Sunday), by the clocks of the IANA zone they were chosen in.
 */
export const QuietHours = z.strictObject({
  on: z.boolean(),
  from: Minute,
  to: Minute,
  days: z.array(z.number().int().min(0).max(6)).max(7),
  zone: z.string().min(1).max(60),
});
export type QuietHours = z.infer<typeof QuietHours>;

/** What may be announced outside the window. `quietUntil`: nothing before then, null: no such pause. */
export const NotificationSettings = z.strictObject({
  on: z.boolean(),
  /** Announcements name only the channel and how many. */
  hideContent: z.boolean(),
  quietHours: QuietHours,
  quietUntil: Ms.nullable(),
});
export type NotificationSettings = z.infer<typeof NotificationSettings>;
