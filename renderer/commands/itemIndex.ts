import type { Conversation } from '@shared/domain/conversation';
import type { ConversationId } from '@shared/domain/ids';

/** Where a list shows a conversation: by its own row, else by that of the other half of its link; -1 where by neither. */
export function itemIndex(rows: readonly Conversation[], id: ConversationId | null): number {
  const own = rows.findIndex((row) => row.id === id);
  return own >= 0 || id === null ? own : rows.findIndex(({ linkedTo }) => linkedTo === id);
}
