import type { Command } from '../command';

export const compose: Command = {
  id: 'compose',
  label: 'commands.compose',
  section: 'write',
  keys: ['c'],
  inverse: 'view',
  when: (context) =>
    context
      .accounts()
      .some(({ profiles }) =>
        Object.values(profiles).some(({ initiate }) => initiate === 'full' || initiate === 'partial'),
      ),
  run: (context) => context.setUi({ open: null, composer: { kind: 'new', conversation: null } }),
};
