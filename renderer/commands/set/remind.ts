import type { Command } from '../command';
import { hasTargets } from './hasTargets';

/** Brings a conversation back when the customer has not answered by then. */
export const remind: Command = {
  id: 'remind',
  label: 'commands.remind',
  section: 'conversation',
  keys: ['Shift+h'],
  inverse: 'view',
  list: true,
  when: hasTargets,
  run: (context) => context.setUi({ dialog: 'remind' }),
};
