import { z } from 'zod';
import type { Account } from '@shared/domain/account';
import { ApiRoot } from '../web/apiRoot';

/** The version of the Graph API that is spoken (developers.facebook.com/docs/graph-api/changelog/version24.0). */
export const graphVersion = 'v24.0';

/** Names of the secrets: the token, until when it holds (UTC ms, in digits), and the secret of the app. */
export const tokenField = 'token';
export const untilField = 'tokenUntil';
export const appSecretField = 'appSecret';

/** What an account knows besides its secrets: the page or professional account, and its name. `apiRoot`: Meta's own where not given. */
export const MetaConfig = z.strictObject({
  id: z.string().regex(/^\d{1,40}$/u),
  name: z.string().min(1).max(200),
  apiRoot: ApiRoot.optional(),
});
export type MetaConfig = z.infer<typeof MetaConfig>;

/** The configuration of an account. Throws when it is none of this connector's. */
export function configOf(account: Pick<Account, 'config'>): MetaConfig {
  return MetaConfig.parse(account.config);
}
