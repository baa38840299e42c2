import { z } from 'zod';
import type { Account } from '@shared/domain/account';
import { ApiRoot } from '../web/apiRoot';

/** Where Telegram answers bots. */
export const telegramRoot = 'https://api.telegram.org';

/** Name of the one secret: the bot's token. It is part of every address that is called, so none of them is ever logged. */
export const tokenField = 'token';

/** What an account of this connector knows besides its secret. `apiRoot`: Telegram's own where not given. */
export const TelegramConfig = z.strictObject({
  botId: z.string().regex(/^\d{1,40}$/u),
  userName: z.string().min(1).max(64),
  apiRoot: ApiRoot.optional(),
});
export type TelegramConfig = z.infer<typeof TelegramConfig>;

/** The configuration of an account. Throws when it is none of this connector's. */
export function configOf(account: Pick<Account, 'config'>): TelegramConfig {
  return TelegramConfig.parse(account.config);
}
