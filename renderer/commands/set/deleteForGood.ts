import type { Command } from '../command';
import { hasTargets } from './hasTargets';

/** Asks first: what is deleted for good is gone at the server too. */
export const deleteForGood: Command = {
  id: 'deleteForGood',
  label: 'commands.deleteForGood',
  section: 'conversation',
  keys: [],
  inverse: 'view',
  list: true,
  when: (context) => hasTargets(context) && context.targets().every(({ state }) => state === 'trash'),
  run: (context) => context.setUi({ dialog: 'deleteForGood' }),
};
