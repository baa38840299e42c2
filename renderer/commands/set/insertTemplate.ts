import type { Command } from '../command';
import { canWrite, write } from './write';

/** Puts a template into what is written; where nothing is, an answer is begun first. */
export const insertTemplate: Command = {
  id: 'template.insert',
  label: 'commands.insertTemplate',
  section: 'write',
  keys: ['$mod+.'],
  inverse: 'view',
  list: true,
  when: (context) =>
    context.ui().composer === null ? canWrite(context, 'reply') : context.composer()?.templates !== undefined,
  run: (context) => {
    if (context.ui().composer === null) write(context, 'reply');
    context.setUi({ dialog: 'pickTemplate', template: null });
  },
};
