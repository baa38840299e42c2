import type { Participant } from '../../../channels/events';
import type { Customer } from '../../../domain/customer';
import { CustomerId } from '../../../domain/ids';
import { meantCustomer, showName } from '../customerGroup';
import type { Session } from '../session';

const unknown = { form: null, address: null, title: null };

/**
 * The customer of a handle: an exactly equal handle joins, nothing else does. A name or language not known so far is
 * learned; what is known is never overwritten.
 * @returns the handle's own customer, by the name of the one they were joined to
 */
export function identify(session: Session, person: Participant): Pick<Customer, 'id' | 'name'> {
  const { store, env } = session;
  const handle = { scope: person.scope, id: person.id };
  const known = store.customerByHandle(handle);
  const row = known === null ? null : store.get('customer', known);
  if (row) {
    const { id } = learn(session, row, person);
    return { id, name: meantCustomer(store, id)?.name ?? row.name };
  }
  const made: Customer = {
    id: CustomerId.parse(env.newId()),
    name: person.name || person.id,
    language: person.language,
    salutation: unknown,
    handles: [handle],
    createdAt: env.now,
  };
  store.put('customer', made);
  store.linkHandle(handle, made.id);
  return made;
}

function learn(session: Session, row: Customer, person: Participant): Customer {
  const nameless = row.handles.some(({ id }) => id === row.name);
  const name = nameless && person.name ? person.name : row.name;
  const language = row.language ?? person.language;
  if (name === row.name && language === row.language) return row;
  const learned = { ...row, name, language };
  session.store.put('customer', learned);
  if (name !== row.name) showName(session, row.id);
  return learned;
}
