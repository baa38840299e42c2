import type { Customer } from '@shared/domain/customer';
import type { CacheContext } from './cacheContext';
import { liveQuery, type Live } from './live/live';

/** The handle's scope in which ids are e-mail addresses. */
const mailScope = 'email';

/** Customers with exactly this name, in whatever case. */
export function namesakeRows(context: CacheContext, name: string): Live<Customer[] | undefined> {
  const named = (db: Parameters<Parameters<CacheContext['reader']['read']>[0]>[0]) =>
    db.customer.where('name').equalsIgnoreCase(name).limit(50).toArray();
  return liveQuery(context, (row) => row.table === 'customer', named);
}

const domains = new WeakMap<CacheContext, Promise<readonly string[]>>();

/**
 * The domains of all customers' mail addresses, the one known for longest first. Read once: who becomes known later
 * is nobody's model.
 */
export function customerDomains(context: CacheContext): Promise<readonly string[]> {
  const known = domains.get(context) ?? readDomains(context);
  domains.set(context, known);
  return known;
}

async function readDomains({ reader }: CacheContext): Promise<readonly string[]> {
  const since = new Map<string, number>();
  // Row by row: a large table must not hold the window's thread.
  await reader.read((db) =>
    db.customer.each(({ handles, createdAt }) => {
      for (const { scope, id } of handles) {
        const domain = scope === mailScope ? id.slice(id.lastIndexOf('@') + 1).toLowerCase() : '';
        if (domain !== '') since.set(domain, Math.min(createdAt, since.get(domain) ?? Infinity));
      }
    }),
  );
  return [...since].sort((a, b) => a[1] - b[1]).map(([domain]) => domain);
}
