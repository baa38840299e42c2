import { starterSet } from '@shared/logic/templates/starter/starterSet';
import type { Command } from '../command';
import { always } from './always';
import { opens } from './dialogs';

/** Templates from a file, and as one. */
export const importTemplates = opens('importTemplates', {
  ...{ id: 'importTemplates', label: 'commands.importTemplates', keys: [] },
});

/** Adds templates for a small shop; those that are there already stay as they are. */
export const starterTemplates: Command = {
  id: 'starterTemplates',
  label: 'commands.starterTemplates',
  section: 'desk',
  keys: [],
  inverse: 'step',
  when: always,
  run: async (context) => {
    const templates = starterSet(context.preferences().language);
    await context.apply({ type: 'saveTemplates', templates, present: 'keep' });
  },
};
