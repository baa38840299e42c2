import type { Message } from '@shared/domain/message';
import type { Command } from '../command';
import { messageWith } from './messageSwitch';

const hasFiles = ({ attachments }: Message): boolean => attachments.length > 0;

/** Saves everything attached to a message into one folder. */
export const saveFiles: Command = {
  id: 'saveFiles',
  label: 'commands.saveFiles',
  section: 'conversation',
  keys: ['Shift+s'],
  when: (context) => messageWith(context, hasFiles) !== null,
  run: async (context) => {
    const message = messageWith(context, hasFiles);
    if (message) await context.call('messages', 'saveFiles', { messageId: message.id });
  },
};
