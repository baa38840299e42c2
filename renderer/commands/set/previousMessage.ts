import type { Command } from '../command';
import { hasMessages, moveMessage } from './moveMessage';

export const previousMessage: Command = {
  id: 'previousMessage',
  label: 'commands.previousMessage',
  section: 'conversation',
  keys: ['p'],
  inverse: 'view',
  repeats: true,
  when: hasMessages,
  run: (context) => moveMessage(context, -1),
};
