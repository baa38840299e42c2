import type { Command } from '../command';
import { extendSelection } from './extendSelection';
import { hasRows } from './moveFocus';

export const extendUp: Command = {
  id: 'extendUp',
  label: 'commands.extendUp',
  section: 'list',
  keys: ['Shift+k', 'Shift+ArrowUp'],
  inverse: 'view',
  repeats: true,
  when: hasRows,
  run: (context) => extendSelection(context, -1),
};
