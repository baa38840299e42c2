import type { Command } from '../command';

export const practise: Command = {
  id: 'practise',
  label: 'commands.practise',
  section: 'desk',
  keys: [],
  inverse: { command: 'endPractice' },
  when: (context) => !context.accounts().some(({ practice }) => practice),
  run: async (context) => {
    await context.call('accounts', 'practise', {});
  },
};
