import { type Customer, type Handle, phoneScope } from '@shared/domain/customer';
import { typedNumber } from '@shared/logic/text/phoneNumber';
import type { CacheContext } from './cacheContext';

/** What people are written to by: mail addresses, or telephone numbers. */
export type AddressKind = 'mail' | 'phone';

/** Someone who can be written to. */
export type KnownAddress = { name: string; address: string };

/** Whether a handle's id is of a kind. On WhatsApp people are known by their number, where they have given one. */
const isOf: Record<AddressKind, (handle: Handle) => boolean> = {
  mail: ({ scope }) => scope === 'email',
  phone: ({ scope, id }) => (scope === phoneScope || scope === 'whatsapp') && typedNumber(id, null) === id,
};

/**
 * Every address of a kind this desk knows: of customers, newest first, and of whom messages on their way or sent from here
 * went to. Read row by row: a large table must not hold the window's thread.
 */
export async function knownAddresses({ reader }: CacheContext, kind: AddressKind): Promise<readonly KnownAddress[]> {
  const known = new Map<string, KnownAddress>();
  const add = (name: string, address: string) => {
    const key = address.toLowerCase();
    if (!known.has(key)) known.set(key, { name: name === address ? '' : name, address });
  };
  const customers: Pick<Customer, 'name' | 'handles' | 'createdAt'>[] = [];
  await reader.read((db) => db.customer.each((row) => void customers.push(row)));
  for (const { name, handles } of customers.sort((a, b) => b.createdAt - a.createdAt))
    for (const handle of handles) if (isOf[kind](handle)) add(name, handle.id);
  if (kind === 'phone') return [...known.values()];
  await reader.read((db) =>
    db.outbox.each(({ state, to, cc, bcc }) => {
      if (state === 'sent') for (const address of [...to, ...cc, ...bcc]) add('', address);
    }),
  );
  return [...known.values()];
}
