import type { Command } from '../command';
import { hasTargets } from './hasTargets';

/** Read when something is unread, else unread. */
export const unread: Command = {
  id: 'unread',
  label: 'commands.unread',
  section: 'conversation',
  keys: ['u'],
  inverse: 'step',
  list: true,
  when: hasTargets,
  run: async (context) => {
    const rows = context.targets();
    const read = rows.some(({ unread: count }) => count > 0);
    await context.apply({ type: 'setRead', ...context.aim(), read });
  },
};
