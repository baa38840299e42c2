import type { ConversationId, MessageId } from '@shared/domain/ids';
import { useSetDesk } from '@/commands';

/** Leaves the dialog for a conversation, at a message of it. */
export function useOpenMessage(): (conversation: ConversationId, message?: MessageId) => void {
  const setDesk = useSetDesk();
  return (id, message) =>
    setDesk({ dialog: null, open: id, focused: id, focusedMessage: message ?? null, composer: null });
}
