import type { Command } from '../command';

export const print: Command = {
  id: 'print',
  label: 'commands.print',
  section: 'conversation',
  keys: ['$mod+p'],
  inverse: 'none',
  when: (context) => context.ui().open !== null,
  run: async (context) => {
    await context.call('desk', 'print', { pdf: false });
  },
};
