import type { Command } from '../command';
import { hasRows, moveFocus } from './moveFocus';

export const previous: Command = {
  id: 'previous',
  label: 'commands.previous',
  section: 'list',
  keys: ['k', 'ArrowUp'],
  inverse: 'view',
  repeats: true,
  when: hasRows,
  run: (context) => moveFocus(context, -1),
};
