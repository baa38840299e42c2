import type { Command } from '../command';
import { jump } from './jump';
import { focusRow, hasRows } from './moveFocus';

export const first: Command = {
  id: 'first',
  label: 'commands.first',
  section: 'list',
  keys: ['Home'],
  inverse: 'view',
  when: hasRows,
  run: (context) =>
    jump(async () => {
      // At once where the first row is there: a key pressed right after acts on it.
      const { live, hasBefore } = context.list();
      if (hasBefore) await live?.toStart();
      else live?.settle();
      const row = context.list().rows[0];
      if (row) focusRow(context, row);
    }),
};
