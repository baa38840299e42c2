import { z } from 'zod';
import type { Account } from '@shared/domain/account';
import type { Ms } from '@shared/domain/ids';
import { ApiRoot } from '../web/apiRoot';

/** Where the API is. */
export const officialRoot = 'https://api.x.com';

/** An id of X: a whole number beyond 2^53, and therefore a text (https://docs.x.com/fundamentals/x-ids). */
export const XId = z.string().regex(/^\d{1,19}$/u);

/** What may be done when the month's budget is spent: answers wait for the person, or go out all the same. */
const AtCap = z.enum(['ask', 'allow']);

/**
 * What an account knows besides its secrets. `messages`: direct messages are read and written too; `capCents`: what may
 * be spent in a month (UTC), in cents of a US dollar; `extra`: so much more in one month, as the person allowed when it was
 * spent; `minutes`: how often it is asked for news. `apiRoot`: where the
 * API is, where it is not X's own.
 */
export const XConfig = z.strictObject({
  userId: XId,
  userName: z.string().min(1).max(100),
  clientId: z.string().min(1).max(200),
  messages: z.boolean(),
  capCents: z.number().int().min(100).max(100_000),
  extra: z
    .strictObject({ month: z.string().regex(/^\d{4}-\d{2}$/u), cents: z.number().int().min(0).max(100_000) })
    .optional(),
  atCap: AtCap,
  minutes: z.number().int().min(1).max(120),
  apiRoot: ApiRoot.optional(),
});
export type XConfig = z.infer<typeof XConfig>;

/** The configuration of an account. Throws when it is none of this connector's. */
export function configOf(account: Pick<Account, 'config'>): XConfig {
  return XConfig.parse(account.config);
}

/** What may be spent in the month of `now` (UTC ms), in cents. */
export function capAt(account: Pick<Account, 'config'>, now: Ms): number {
  const { capCents, extra } = configOf(account);
  return capCents + (extra?.month === new Date(now).toISOString().slice(0, 7) ? extra.cents : 0);
}

/** What an account begins with: ten dollars a month, asked every five minutes. */
export const usual = { capCents: 1_000, atCap: 'ask', minutes: 5 } as const;

/** What the desk asks for, and no more. */
export function scopesFor(messages: boolean): string[] {
  const posts = ['tweet.read', 'tweet.write', 'users.read', 'like.write', 'media.write', 'offline.access'];
  return messages ? [...posts, 'dm.read', 'dm.write'] : posts;
}
