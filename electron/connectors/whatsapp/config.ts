import { z } from 'zod';
import type { Account } from '@shared/domain/account';
import { ApiRoot } from '../web/apiRoot';

/** Who runs the number: Meta itself, or 360dialog, which takes and sends the same payloads. */
export const Provider = z.enum(['meta', '360dialog']);
export type Provider = z.infer<typeof Provider>;

/** The version of the Cloud API that is spoken, and where each provider answers. */
export const cloudVersion = 'v23.0';
export const roots: Readonly<Record<Provider, string>> = {
  meta: 'https://graph.facebook.com',
  '360dialog': 'https://waba-v2.360dialog.io',
};

/** Names of the secrets: the token or API key, the secret of the app at Meta, and what the relay's keys are drawn from. */
export const tokenField = 'token';
export const appSecretField = 'appSecret';
export const relayField = 'relay';

/** A number Meta gives to a phone number or an account of the platform. */
export const GraphId = z.string().regex(/^\d{5,30}$/u);

/**
 * What an account knows besides its secrets. `number`: E.164; `phoneId`, `wabaId`: Meta's ids of the number and of the
 * business account, which 360dialog does not ask for; `relay`: address of the relay's file; `apiRoot`: the provider's own
 * where not given.
 */
export const WhatsAppConfig = z.strictObject({
  provider: Provider,
  number: z.string().regex(/^\+\d{6,15}$/u),
  phoneId: GraphId.nullable(),
  wabaId: GraphId.nullable(),
  relay: ApiRoot,
  apiRoot: ApiRoot.optional(),
});
export type WhatsAppConfig = z.infer<typeof WhatsAppConfig>;

/** The configuration of an account. Throws when it is none of this connector's. */
export function configOf(account: Pick<Account, 'config'>): WhatsAppConfig {
  return WhatsAppConfig.parse(account.config);
}
