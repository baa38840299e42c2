import type { CommandContext } from '../context';

/** Moves the focus by so many messages within the open conversation; from none to the newest. */
export function moveMessage(context: CommandContext, step: 1 | -1): void {
  const messages = context.messages();
  const index = messages.findIndex(({ id }) => id === context.ui().focusedMessage);
  const to = index < 0 ? messages.length - 1 : Math.min(messages.length - 1, Math.max(0, index + step));
  const message = messages[to];
  // Of two linked conversations, what is done next is done to the one this message is in.
  if (message) context.setUi({ focusedMessage: message.id, open: message.conversationId });
}

/** Whether a conversation with messages is open. */
export function hasMessages(context: CommandContext): boolean {
  return context.messages().length > 0;
}
