import type { ChangeOf } from '../../../domain/change';
import { CustomerId } from '../../../domain/ids';
import { meantId, showName } from '../customerGroup';
import { DeskRefusal } from '../refusal';
import type { Session } from '../session';

/** Corrects what is known of a customer; their conversations show the new name at once. */
export function editCustomer(session: Session, change: ChangeOf<'editCustomer'>): number {
  const { store } = session;
  const row = store.get('customer', change.id);
  if (!row) throw new DeskRefusal('not.found');
  store.put('customer', { ...row, ...change.fields });
  showName(session, row.id);
  return 1;
}

/**
 * Makes two customers one person. Both rows stay, and conversations stay with theirs: only an alias row says whom the
 * one means now, so that splitting them gives each back exactly what is theirs, also what came in between.
 */
export function joinCustomers(session: Session, change: ChangeOf<'joinCustomers'>): number {
  const { store } = session;
  const [into, from] = [meantId(store, change.into), meantId(store, change.from)];
  if (!store.get('customer', into) || !store.get('customer', from)) throw new DeskRefusal('not.found');
  if (into === from) return 0;
  store.put('alias', { id: from, table: 'customer', target: into });
  showName(session, into);
  return 2;
}

/** Takes a join away. @returns how many customers are by themselves again */
export function splitCustomer(session: Session, id: CustomerId): number {
  const { store } = session;
  const own = store.get('alias', id);
  const aliases = own ? [own] : store.aliasesTo(id);
  for (const alias of aliases) store.remove('alias', alias.id);
  for (const alias of aliases) for (const each of [alias.id, alias.target]) showName(session, CustomerId.parse(each));
  return aliases.length;
}
