import type { Command } from '../command';
import { extendSelection } from './extendSelection';
import { hasRows } from './moveFocus';

export const extendDown: Command = {
  id: 'extendDown',
  label: 'commands.extendDown',
  section: 'list',
  keys: ['Shift+j', 'Shift+ArrowDown'],
  inverse: 'view',
  repeats: true,
  when: hasRows,
  run: (context) => extendSelection(context, 1),
};
