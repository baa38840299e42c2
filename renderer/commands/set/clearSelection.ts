import type { Command } from '../command';

export const clearSelection: Command = {
  id: 'clearSelection',
  label: 'commands.clearSelection',
  section: 'list',
  keys: ['Escape'],
  inverse: 'view',
  layer: 'selection',
  when: (context) => context.ui().selection.size > 0,
  run: (context) => context.setUi({ selection: new Set() }),
};
