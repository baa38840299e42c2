import type { Command } from '../command';
import { hasRows } from './moveFocus';

export const selectAll: Command = {
  id: 'selectAll',
  label: 'commands.selectAll',
  section: 'list',
  keys: ['* a'],
  inverse: 'view',
  when: hasRows,
  run: (context) => context.setUi({ selection: new Set(context.list().rows.map(({ id }) => id)) }),
};
