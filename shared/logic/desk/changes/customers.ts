import type { ChangeOf } from '../../../domain/change';
import { DeskRefusal } from '../refusal';
import type { Session } from '../session';

/** Corrects what is known of a customer; their conversations show the new name at once. */
export function editCustomer({ store }: Session, change: ChangeOf<'editCustomer'>): number {
  const row = store.get('customer', change.id);
  if (!row) throw new DeskRefusal('not.found');
  store.put('customer', { ...row, ...change.fields });
  const name = change.fields.name;
  if (name !== undefined && name !== row.name) {
    for (const conversation of store.conversationsOf(row.id))
      store.put('conversation', { ...conversation, customerName: name });
  }
  return 1;
}
