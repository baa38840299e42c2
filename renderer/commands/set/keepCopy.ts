import type { Message } from '@shared/domain/message';
import type { Command } from '../command';
import { messageWith } from './messageSwitch';

const lacksCopy = ({ uncopied }: Message): boolean => uncopied !== undefined;

/** Puts the copy of a mail that went out without one into Sent at its server, once there is room again. */
export const keepCopy: Command = {
  id: 'keepCopy',
  label: 'commands.keepCopy',
  section: 'conversation',
  keys: [],
  inverse: 'none',
  when: (context) => messageWith(context, lacksCopy) !== null,
  run: async (context) => {
    const message = messageWith(context, lacksCopy);
    if (message) await context.call('messages', 'keepCopy', { id: message.id });
  },
};
