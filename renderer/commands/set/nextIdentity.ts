import type { Command } from '../command';

/** The open editor's next address to write from. */
export const nextIdentity: Command = {
  id: 'nextIdentity',
  label: 'commands.nextIdentity',
  section: 'write',
  keys: ['Alt+Shift+f'],
  inverse: 'view',
  layer: 'editor',
  when: (context) => context.composer()?.nextIdentity !== undefined,
  run: (context) => context.composer()?.nextIdentity?.(),
};
