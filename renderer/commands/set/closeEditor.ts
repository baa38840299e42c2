import type { Command } from '../command';

export const closeEditor: Command = {
  id: 'closeEditor',
  label: 'commands.closeEditor',
  section: 'write',
  keys: ['Escape'],
  inverse: 'view',
  layer: 'editor',
  when: (context) => context.ui().composer !== null,
  run: (context) => {
    const composer = context.composer();
    if (composer) composer.close();
    else context.setUi({ composer: null });
  },
};
