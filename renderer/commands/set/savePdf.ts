import type { Command } from '../command';

export const savePdf: Command = {
  id: 'savePdf',
  label: 'commands.savePdf',
  section: 'conversation',
  keys: [],
  inverse: 'none',
  when: (context) => context.ui().open !== null,
  run: async (context) => {
    await context.call('desk', 'print', { pdf: true });
  },
};
