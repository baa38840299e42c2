import { z } from 'zod';
import type { Account } from '@shared/domain/account';
import { WebUrl } from '@shared/domain/message';

/** The feed an account reads. */
export const FeedConfig = z.strictObject({ url: WebUrl });
export type FeedConfig = z.infer<typeof FeedConfig>;

/** The account's own. Throws where the connector's schema did not let it in. */
export const configOf = ({ config }: Pick<Account, 'config'>): FeedConfig => FeedConfig.parse(config);

/** Whether a feed lies on this computer. */
export function isLocal({ url }: FeedConfig): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
}
