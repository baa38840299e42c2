import type { Command } from '../command';
import { hasRows, moveFocus } from './moveFocus';

export const next: Command = {
  id: 'next',
  label: 'commands.next',
  section: 'list',
  keys: ['j', 'ArrowDown'],
  inverse: 'view',
  repeats: true,
  when: hasRows,
  run: (context) => moveFocus(context, 1),
};
