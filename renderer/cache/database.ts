import { Dexie, type Table } from 'dexie';
import type { RowOf, TableName } from '@shared/domain/tables';
import type { Meta } from './meta';

/**
 * The tables with their indexes. `id` last in an index makes it a keyset: no two rows share a place. What of a
 * conversation is no field of its own: list/order.ts.
 */
const stores: Record<TableName | 'meta', string> = {
  meta: 'id',
  account: 'id',
  tag: 'id',
  counter: 'id',
  alias: 'id',
  step: 'id',
  sender: 'id',
  deskSetting: 'id',
  savedView: 'id',
  template: 'id',
  customer: 'id, name',
  draft: 'id',
  outbox: 'id, state',
  conversation: [
    'id',
    ...['lastMessageAt', 'byWaiting', 'byDeadline'].flatMap((rank) => [
      `[group+${rank}+id]`,
      `[accountId+inbox+${rank}+id]`,
      `[channel+inbox+${rank}+id]`,
    ]),
    '*tagged',
    '[lastOutAt+id]',
    '[customerId+lastMessageAt]',
  ].join(', '),
  message: 'id, [conversationId+seq]',
};

/** Every fed table, and `meta` with where the cache stands. */
export const storeNames = Object.keys(stores) as (TableName | 'meta')[];

type Tables = { [T in TableName]: Table<RowOf<T>, string> } & { meta: Table<Meta, string> };
/** The cache's database, open or about to be. */
export type CacheDb = Dexie & Tables;

/**
 * Describes the database `name` without opening it. Relaxed durability: rows and cursor are one transaction, so
 * whatever survives a power cut is a valid cache. `autoOpen` only for readers: a writer must never write on into
 * a database that was emptied under it.
 */
export function describeDatabase(name: string, version: number, autoOpen: boolean): CacheDb {
  const db = new Dexie(name, { autoOpen, chromeTransactionDurability: 'relaxed', cache: 'disabled' });
  db.version(version).stores(stores);
  return db as CacheDb;
}

/** What IndexedDB calls Dexie's version: Dexie counts in tenths. */
export const nativeVersion = (version: number): number => version * 10;
