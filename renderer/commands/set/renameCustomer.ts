import type { Command } from '../command';
import { hasTarget, target } from './write';

/** Asks what the customer is called. */
export const renameCustomer: Command = {
  id: 'renameCustomer',
  label: 'commands.renameCustomer',
  section: 'conversation',
  keys: [],
  inverse: 'view',
  list: true,
  when: hasTarget,
  run: (context) => context.setUi({ dialog: 'renameCustomer', focused: target(context)?.id ?? null }),
};
