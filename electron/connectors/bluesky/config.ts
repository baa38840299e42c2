import { z } from 'zod';
import type { Account } from '@shared/domain/account';
import { ApiRoot } from '../web/apiRoot';

/** The directory of identities (did:plc) everybody uses. */
export const plcDirectory = 'https://plc.directory';

/** Names of the secrets: the app password, and what a session is renewed with. */
export const passwordField = 'appPassword';
export const refreshField = 'refresh';

/** An identity that lasts while handles change: did:plc, or did:web of a host name. */
export const Did = z
  .string()
  .max(300)
  .regex(/^did:(?:plc:[a-z2-7]{24}|web:[a-zA-Z0-9.-]+(?:%3A\d+)?)$/u);

/** What an account knows besides its secrets. `messages`: its app password opens direct messages too. */
export const BlueskyConfig = z.strictObject({ did: Did, pds: ApiRoot, messages: z.boolean() });
export type BlueskyConfig = z.infer<typeof BlueskyConfig>;

/** The configuration of an account. Throws when it is none of this connector's. */
export function configOf(account: Pick<Account, 'config'>): BlueskyConfig {
  return BlueskyConfig.parse(account.config);
}
