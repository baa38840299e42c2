import type { Command } from '../command';
import { jump } from './jump';
import { focusRow, hasRows } from './moveFocus';

export const last: Command = {
  id: 'last',
  label: 'commands.last',
  section: 'list',
  keys: ['End'],
  inverse: 'view',
  when: hasRows,
  run: (context) =>
    jump(async () => {
      if (context.list().hasMore) await context.list().live?.toEnd();
      const row = context.list().rows.at(-1);
      if (row) focusRow(context, row);
    }),
};
