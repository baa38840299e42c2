import { z } from 'zod';
import type { Account } from '@shared/domain/account';
import { ApiRoot } from '../web/apiRoot';

/** Which of Twilio's channels an account is: text messages, or WhatsApp by way of Twilio. */
export type TwilioKind = 'sms' | 'whatsapp';

/** Where Twilio answers. */
export const twilioRoot = 'https://api.twilio.com';

/** Where Twilio keeps templates. */
export const contentRoot = 'https://content.twilio.com';

/** Name of the one secret: the secret of the API key, or the auth token of the account. */
export const secretField = 'secret';

/** A phone number as E.164 has it. */
export const PhoneNumber = z.string().regex(/^\+[1-9]\d{5,14}$/u);

/** The number of an account and of an API key at Twilio. */
export const AccountSid = z.string().regex(/^AC[0-9a-f]{32}$/iu);
export const KeySid = z.string().regex(/^SK[0-9a-f]{32}$/iu);

/**
 * What an account knows besides its secret: one number of a Twilio account. `keySid` where it signs in with an API key
 * rather than with the account's own auth token; `apiRoot`: Twilio's own where not given.
 */
export const TwilioConfig = z.strictObject({
  accountSid: AccountSid,
  keySid: KeySid.optional(),
  number: PhoneNumber,
  apiRoot: ApiRoot.optional(),
});
export type TwilioConfig = z.infer<typeof TwilioConfig>;

/** The configuration of an account. Throws when it is none of this connector's. */
export function configOf(account: Pick<Account, 'config'>): TwilioConfig {
  return TwilioConfig.parse(account.config);
}
