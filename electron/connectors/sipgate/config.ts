import { z } from 'zod';
import type { Account } from '@shared/domain/account';
import { ApiRoot } from '../web/apiRoot';

/** Where sipgate answers. */
export const sipgateRoot = 'https://api.sipgate.com';

/** Name of the one secret: the personal access token. */
export const tokenField = 'token';

/**
 * What an account knows besides its secret: whose token it is, which of the user's extensions sends text messages, and
 * what number that shows. `apiRoot`: sipgate's own where not given. `language`: of what callers without a number are
 * called.
 */
export const SipgateConfig = z.strictObject({
  tokenId: z.string().regex(/^[\w-]{3,100}$/u),
  smsId: z.string().regex(/^s\d{1,10}$/u),
  number: z.string().min(1).max(60),
  apiRoot: ApiRoot.optional(),
  language: z.enum(['de', 'en']).optional(),
});
export type SipgateConfig = z.infer<typeof SipgateConfig>;

/** The configuration of an account. Throws when it is none of this connector's. */
export function configOf(account: Pick<Account, 'config'>): SipgateConfig {
  return SipgateConfig.parse(account.config);
}
