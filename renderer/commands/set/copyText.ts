import type { Message } from '@shared/domain/message';
import type { Command } from '../command';
import { messageWith } from './messageSwitch';

const hasText = ({ text }: Message): boolean => text !== '';

/** Puts a message's words into the clipboard, without any design. */
export const copyText: Command = {
  id: 'copyText',
  label: 'commands.copyText',
  section: 'conversation',
  keys: ['y'],
  inverse: 'none',
  when: (context) => messageWith(context, hasText) !== null,
  run: async (context) => {
    const message = messageWith(context, hasText);
    if (message) await navigator.clipboard.writeText(message.text);
  },
};
