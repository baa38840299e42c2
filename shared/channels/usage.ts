import { z } from 'zod';
import { Ms } from '../domain/ids';
import { Price } from './capabilities';

/**
 * What is counted: calls to the service, `percent` of what it allows where it tells shares alone, messages of ours, the
 * parts they are charged by, posts that were read.
 */
const UsageUnit = z.enum(['calls', 'percent', 'messages', 'parts', 'reads']);

const Amount = z.number().min(0).max(1e12);

/**
 * How much of something an account has used at its service. `by`: whose figures they are; what the desk counted itself is
 * an estimate. `used` and `limit` in the unit, `since` and `resetsAt` UTC ms (from when it is counted, when it begins
 * anew); `price` of one unit, `spent` in whole units of its currency.
 */
export const Usage = z.strictObject({
  unit: UsageUnit,
  by: z.enum(['service', 'desk']),
  used: Amount,
  limit: Amount.optional(),
  since: Ms.optional(),
  resetsAt: Ms.optional(),
  price: Price.optional(),
  spent: Amount.optional(),
});
export type Usage = z.infer<typeof Usage>;

/** Whether figures still hold: what began anew since says nothing any more. */
export const holdsAt =
  (now: Ms) =>
  ({ resetsAt }: Usage): boolean =>
    resetsAt === undefined || resetsAt > now;

/**
 * How near an account is to the limit on its calls (null: none is known), and until when (UTC ms) its server asked to be
 * left alone, null where it did not.
 */
export type Load = { usage: Usage | null; pausedUntil: Ms | null };
