import type { AccountId, Ms } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import { useCache } from '../CacheProvider';
import { newsOf } from '../newsOf';
import { useLive } from './useLive';

/** The first message that came in for an account since `since` (UTC ms); null while there is none. */
export function useNewsOf(account: AccountId, since: Ms): Message | null {
  const { registry, context } = useCache();
  return useLive(registry.of(`news/${account}/${since}`, () => newsOf(context, account, since))) ?? null;
}
