import type { Command } from '../command';

export const print: Command = {
  id: 'print',
  label: 'commands.print',
  section: 'conversation',
  keys: ['$mod+p'],
  when: (context) => context.ui().open !== null,
  run: async (context) => {
    await context.call('desk', 'print', { pdf: false });
  },
};
