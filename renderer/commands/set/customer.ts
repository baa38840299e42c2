import type { CustomerId } from '@shared/domain/ids';
import type { MessageKey } from '@shared/i18n/catalogue';
import type { Command } from '../command';
import type { CommandContext } from '../context';
import type { DialogName } from '../deskState';
import { offered } from './offered';
import { target } from './target';

const customerOf = (context: CommandContext): CustomerId | null => target(context)?.customerId ?? null;

/** A command that asks something about the customer of the open or focused conversation. */
function asks<T extends DialogName>(dialog: T, label: MessageKey, keys: readonly string[] = []): Command {
  return {
    id: dialog,
    label,
    section: 'conversation',
    keys,
    inverse: 'view',
    list: true,
    when: (context) => customerOf(context) !== null,
    run: (context) => context.setUi({ dialog, focused: target(context)?.id ?? null }),
  };
}

export const renameCustomer = asks('renameCustomer', 'commands.renameCustomer');
export const customerLanguage = asks('customerLanguage', 'commands.customerLanguage');
export const customerSalutation = asks('customerSalutation', 'commands.customerSalutation');
export const customerForm = asks('customerForm', 'commands.customerForm');
/** Du instead of Sie, or Sie instead of du: what was guessed of the customer is corrected, and remembered. */
export const otherForm = offered('otherForm', {
  ...{ section: 'conversation', label: 'commands.otherForm', keys: ['Alt+Shift+d'], inverse: 'step' },
});
export const customerHistory = asks('customerHistory', 'commands.customerHistory', ['g c']);
export const joinCustomer = asks('joinCustomer', 'commands.joinCustomer');

/** Customers among what is acted on who are the same person as others. */
function joined(context: CommandContext): CustomerId[] {
  const ids = context.targets().flatMap(({ customerId }) => customerId ?? []);
  return [...new Set(ids)].filter(context.isJoined);
}

/** The customer is by themself again. */
export const splitCustomer: Command = {
  id: 'splitCustomer',
  label: 'commands.splitCustomer',
  section: 'conversation',
  keys: [],
  inverse: 'step',
  list: true,
  when: (context) => context.targets().some(({ customerId }) => customerId !== null && context.isJoined(customerId)),
  run: async (context) => {
    for (const id of joined(context)) if (context.isJoined(id)) await context.apply({ type: 'splitCustomer', id });
  },
};
