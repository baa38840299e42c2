import type { Command } from '../command';
import { opens } from './dialogs';

/** Every command with its key, to give it another one. */
export const keymap: Command = {
  ...opens('keymap', { id: 'keymap', label: 'commands.keymap', keys: ['g ?'] }),
  run: (context) => context.setUi({ dialog: 'keymap', command: null }),
};

/** Macros: several commands under one name and key. */
export const macros = opens('macros', { id: 'macros', label: 'commands.macros', keys: ['g m'] });

/** What is done by itself to what arrives. */
export const rules = opens('rules', { id: 'rules', label: 'commands.rules', keys: ['g r'] });
