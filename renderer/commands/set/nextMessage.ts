import type { Command } from '../command';
import { hasMessages, moveMessage } from './moveMessage';

export const nextMessage: Command = {
  id: 'nextMessage',
  label: 'commands.nextMessage',
  section: 'conversation',
  keys: ['n'],
  inverse: 'view',
  repeats: true,
  when: hasMessages,
  run: (context) => moveMessage(context, 1),
};
