import type { Message } from '@shared/domain/message';
import type { Command } from '../command';
import type { CommandContext } from '../context';

/** The focused message with files; else the newest the customer sent with some; else ours. */
export function messageWithFiles(context: CommandContext): Message | null {
  const messages = context.messages().filter(({ attachments }) => attachments.length > 0);
  const focused = messages.find(({ id }) => id === context.ui().focusedMessage);
  return focused ?? messages.findLast(({ direction }) => direction === 'in') ?? messages.at(-1) ?? null;
}

/** Saves everything attached to a message into one folder. */
export const saveFiles: Command = {
  id: 'saveFiles',
  label: 'commands.saveFiles',
  section: 'conversation',
  keys: ['Shift+s'],
  inverse: 'none',
  when: (context) => messageWithFiles(context) !== null,
  run: async (context) => {
    const message = messageWithFiles(context);
    if (message) await context.call('messages', 'saveFiles', { messageId: message.id });
  },
};
