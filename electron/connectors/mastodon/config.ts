import { z } from 'zod';
import type { Account } from '@shared/domain/account';
import { ApiRoot } from '../web/apiRoot';

/** Names of the account's secrets: the token, and the client that was registered for it at its server. */
export const tokenField = 'accessToken';
export const clientIdField = 'clientId';
export const clientSecretField = 'clientSecret';

/** What the desk asks for, and no more: reading what is meant for the account, and answering it. */
export const scopes = [
  'read:accounts',
  'read:notifications',
  'read:statuses',
  'write:statuses',
  'write:media',
  'write:favourites',
];

/** The address of a server: encrypted, or on this computer. */
export const Origin = ApiRoot.refine((url) => URL.canParse(url) && new URL(url).origin === url, {
  message: 'not an origin',
});

/** What an account of this connector knows besides its secrets. `domain`: as in handles, which need not be the host. */
export const MastodonConfig = z.strictObject({
  origin: Origin,
  accountId: z.string().min(1).max(100),
  userName: z.string().min(1).max(200),
  domain: z.string().min(1).max(255),
});
export type MastodonConfig = z.infer<typeof MastodonConfig>;

/** The configuration of an account. Throws when it is none of this connector's. */
export function configOf(account: Pick<Account, 'config'>): MastodonConfig {
  return MastodonConfig.parse(account.config);
}
