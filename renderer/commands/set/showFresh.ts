import type { Command } from '../command';

export const showFresh: Command = {
  id: 'showFresh',
  label: 'commands.showFresh',
  section: 'list',
  keys: ['.'],
  inverse: 'view',
  when: (context) => (context.list().live?.get().fresh ?? 0) > 0,
  run: (context) => context.list().live?.settle(),
};
