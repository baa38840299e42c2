import type { Message } from '@shared/domain/message';
import { useMessages } from '@/cache';
import { useDesk } from '@/commands';

/** The message the open dialog is about; null while it is read. */
export function useFocusedMessage(): Message | null {
  const open = useDesk((desk) => desk.open);
  const focused = useDesk((desk) => desk.focusedMessage);
  const { messages } = useMessages(open);
  return messages.find(({ id }) => id === focused) ?? null;
}
