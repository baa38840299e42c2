import type { Capabilities } from '@shared/channels/capabilities';
import type { Message } from '@shared/domain/message';
import { useAccounts, useConversation } from '@/cache';

/** What the channel of a message can do with it; undefined while that is read. */
export function useAbilities({ accountId, conversationId }: Message): Capabilities | undefined {
  const row = useConversation(conversationId);
  const account = useAccounts().find(({ id }) => id === accountId);
  return row ? account?.profiles[row.profile] : undefined;
}
