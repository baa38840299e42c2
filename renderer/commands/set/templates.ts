import type { Command } from '../command';
import { opens } from './dialogs';

/** The library of texts that are written again and again. */
export const templates = opens('templates', { id: 'templates', label: 'commands.templates', keys: ['g w'] });

/** Keeps what is written, or of it what is marked, as a template; its name is asked for. */
export const keepAsTemplate: Command = {
  id: 'keepAsTemplate',
  label: 'commands.keepAsTemplate',
  section: 'write',
  layer: 'editor',
  keys: ['Alt+Shift+s'],
  inverse: 'view',
  when: (context) => (context.composer()?.templates?.written() ?? null) !== null,
  run: (context) => {
    const begun = context.composer()?.templates?.written() ?? null;
    if (begun) context.setUi({ dialog: 'templates', begun });
  },
};
