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
  run: (context) => {
    const { focused } = context.ui();
    const hit = focused === null ? null : (context.list().hit?.(focused) ?? null);
    context.setUi({ open: focused, focusedMessage: hit });
  },
};
