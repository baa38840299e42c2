import type { Command } from '../command';

export const select: Command = {
  id: 'select',
  label: 'commands.select',
  section: 'list',
  keys: ['x'],
  inverse: 'itself',
  list: true,
  when: (context) => context.ui().focused !== null,
  run: (context) => {
    const { focused, selection } = context.ui();
    if (focused === null) return;
    const next = new Set(selection);
    if (!next.delete(focused)) next.add(focused);
    context.setUi({ selection: next });
  },
};
