import type { Command } from '../command';

/** Asks first: what the practice desk brought cannot be had back. */
export const endPractice: Command = {
  id: 'endPractice',
  label: 'commands.endPractice',
  section: 'desk',
  keys: [],
  inverse: 'view',
  when: (context) => context.accounts().some(({ practice }) => practice),
  run: (context) => context.setUi({ dialog: 'practice' }),
};
