import type { Message } from '@shared/domain/message';
import { useMessages } from '@/cache';
import { useDesk } from '@/commands';

/** The message of the open conversation that has the focus; null when none has. */
export function useFocusedMessage(): Message | null {
  const id = useDesk((desk) => desk.focusedMessage);
  const { messages } = useMessages(useDesk((desk) => desk.open));
  return messages.find((message) => message.id === id) ?? null;
}
