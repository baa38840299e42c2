import type { Command } from '../command';

export const open: Command = {
  id: 'open',
  label: 'commands.open',
  section: 'list',
  keys: ['Enter'],
  inverse: 'view',
  list: true,
  when: (context) => {
    const { focused, open } = context.ui();
    return focused !== null && focused !== open;
  },
  run: (context) => context.setUi({ open: context.ui().focused, focusedMessage: null }),
};
