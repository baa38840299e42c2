import { Notification } from 'electron';
import type { ConversationId } from '@shared/domain/ids';
import type { NotificationText } from '@shared/logic/notifications/words';

/** A notification to show: what it says, and the conversation it is of; null: of several. */
type Shown = NotificationText & { conversation: ConversationId | null };

/** Notifications of the system. */
export type Notifier = {
  show(shown: Shown): void;
  /** Takes away what was said of a conversation: somebody is looking at it. */
  forget(conversation: ConversationId | null): void;
};

/**
 * @param opened called with the conversation of the notification that was clicked
 * @param safe makes plain text of what this system would read as more
 */
export function createNotifier(
  opened: (conversation: ConversationId | null) => void,
  safe: (text: string) => Promise<string>,
): Notifier {
  // Kept: one that is collected answers no click.
  const open = new Map<ConversationId | null, Notification>();
  const forget = (conversation: ConversationId | null): void => {
    open.get(conversation)?.close();
    open.delete(conversation);
  };
  const show = async ({ conversation, title, body }: Shown): Promise<void> => {
    if (!Notification.isSupported()) return;
    const notification = new Notification({ title, body: await safe(body) });
    forget(conversation);
    open.set(conversation, notification);
    notification.on('click', () => {
      forget(conversation);
      opened(conversation);
    });
    notification.show();
  };
  return { show: (shown) => void show(shown), forget };
}
