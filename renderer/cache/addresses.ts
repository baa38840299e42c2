import type { Customer } from '@shared/domain/customer';
import type { CacheContext } from './cacheContext';

/** Someone a mail can be written to. */
export type KnownAddress = { name: string; address: string };

/** The handle's scope in which ids are e-mail addresses. */
const mailScope = 'email';

/**
 * Every mail address this desk knows: of customers, newest first, and of whom messages on their way or sent from here
 * went to. Read row by row: a large table must not hold the window's thread.
 */
export async function knownAddresses({ reader }: CacheContext): Promise<readonly KnownAddress[]> {
  const known = new Map<string, KnownAddress>();
  const add = (name: string, address: string) => {
    const key = address.toLowerCase();
    if (!known.has(key)) known.set(key, { name: name === address ? '' : name, address });
  };
  const customers: Pick<Customer, 'name' | 'handles' | 'createdAt'>[] = [];
  await reader.read((db) => db.customer.each((row) => void customers.push(row)));
  for (const { name, handles } of customers.sort((a, b) => b.createdAt - a.createdAt))
    for (const { scope, id } of handles) if (scope === mailScope) add(name, id);
  await reader.read((db) =>
    db.outbox.each(({ state, to, cc, bcc }) => {
      if (state === 'sent') for (const address of [...to, ...cc, ...bcc]) add('', address);
    }),
  );
  return [...known.values()];
}
