import type { Command } from '../command';
import { focusRow, hasRows } from './moveFocus';

export const first: Command = {
  id: 'first',
  label: 'commands.first',
  section: 'list',
  keys: ['Home'],
  inverse: 'view',
  when: hasRows,
  run: async (context) => {
    await context.list().live?.toStart();
    const row = context.list().rows[0];
    if (row) focusRow(context, row);
  },
};
