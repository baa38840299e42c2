import type { Customer } from '../../domain/customer';
import { CustomerId } from '../../domain/ids';
import type { DeskStore } from './store';
import type { Session } from './session';

type Store = Pick<DeskStore, 'get' | 'aliasesTo'>;

/** The customer an id means now: the one they were joined to, and so on. A ring, which no join makes, ends at once. */
export function meantId(store: Store, id: CustomerId): CustomerId {
  const seen = new Set([id]);
  let at = id;
  for (let alias = store.get('alias', at); alias?.table === 'customer'; alias = store.get('alias', at)) {
    at = CustomerId.parse(alias.target);
    if (seen.has(at)) return id;
    seen.add(at);
  }
  return at;
}

/** The row of the customer an id means now; null when there is none. */
export function meantCustomer(store: Store, id: CustomerId): Customer | null {
  return store.get('customer', meantId(store, id));
}

/** Everybody who means this customer, the customer first. */
export function groupOf(store: Store, id: CustomerId): ReadonlySet<CustomerId> {
  const group = new Set([id]);
  // A set hands out what is added while it is walked through.
  for (const member of group) for (const alias of store.aliasesTo(member)) group.add(CustomerId.parse(alias.id));
  return group;
}

/** Every conversation of whom this id means shows that one's name. */
export function showName({ store }: Session, id: CustomerId): void {
  const customer = meantCustomer(store, id);
  if (!customer) return;
  const { name } = customer;
  for (const member of groupOf(store, customer.id))
    for (const row of store.conversationsOf(member))
      if (row.customerName !== name) store.put('conversation', { ...row, customerName: name });
}
