import type { Customer } from '@shared/domain/customer';
import type { CustomerId } from '@shared/domain/ids';
import type { CacheContext } from './cacheContext';
import { liveQuery, type Live } from './live/live';

/** Customers with exactly this name, in whatever case. */
export function namesakeRows(context: CacheContext, name: string): Live<Customer[] | undefined> {
  const named = (db: Parameters<Parameters<CacheContext['reader']['read']>[0]>[0]) =>
    db.customer.where('name').equalsIgnoreCase(name).limit(50).toArray();
  return liveQuery(context, (row) => row.table === 'customer', named);
}

/** These customers, as they are. */
export function customersById(context: CacheContext, ids: readonly CustomerId[]): Live<Customer[] | undefined> {
  const wanted = new Set<string>(ids);
  const cares = (row: { table: string; id: string }) => row.table === 'customer' && wanted.has(row.id);
  return liveQuery(context, cares, async (db) =>
    (await db.customer.bulkGet([...ids])).filter((row) => row !== undefined),
  );
}
