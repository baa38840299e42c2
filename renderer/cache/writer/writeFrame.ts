import type { FeedDeletion, FeedFrame, FeedRow } from '@shared/ipc/feed';
import type { Conversation } from '@shared/domain/conversation';
import type { TableName } from '@shared/domain/tables';
import type { CacheDb } from '../database';
import { orderedOf } from '../list/order';
import type { Meta } from '../meta';
import type { ChangedRow } from '../signals';

export type RowsFrame = Extract<FeedFrame, { type: 'rows' }>;
type Batch = { table: TableName; rows: { id: string; conversationId?: string }[]; deleted: string[] };

/**
 * Writes a frame's rows and its cursor in one transaction; answers which rows changed. Past Dexie, which would work
 * out for every index what changed and tell every window: signals.ts does that with less.
 */
export async function writeFrame(db: CacheDb, meta: Meta, frame: RowsFrame): Promise<ChangedRow[]> {
  const batches = batchesOf(frame.rows, frame.deletions);
  const names = ['meta', ...batches.map(({ table }) => table)];
  const transaction = begin(db, names, 'relaxed');
  for (const { table, rows, deleted } of batches) {
    const store = transaction.objectStore(table);
    // A row that was deleted and came back is in both lists: the row is the later one.
    for (const id of deleted) store.delete(id);
    for (const row of rows) store.put(row);
  }
  transaction.objectStore('meta').put({ ...meta, cursor: frame.cursor });
  await committed(transaction);
  return batches.flatMap(({ table, rows, deleted }) => [
    ...deleted.map((id) => ({ table, id, in: null })),
    ...rows.map((row) => ({ table, id: row.id, in: row.conversationId ?? null })),
  ]);
}

function batchesOf(rows: FeedRow[], deletions: FeedDeletion[]): Batch[] {
  const batches = new Map<TableName, Batch>();
  const of = (table: TableName): Batch => {
    const batch = batches.get(table) ?? { table, rows: [], deleted: [] };
    batches.set(table, batch);
    return batch;
  };
  for (const { table, json } of rows) of(table).rows.push(rowOf(table, json));
  for (const { table, id } of deletions) of(table).deleted.push(id);
  return [...batches.values()];
}

function rowOf(table: TableName, json: string): { id: string } {
  const row = JSON.parse(json) as { id: string };
  return table === 'conversation' ? { ...row, ...orderedOf(row as Conversation) } : row;
}

/** Writes where the cache stands and waits until it, and all before it, is on the disk. */
export function flushMeta(db: CacheDb, meta: Meta): Promise<void> {
  const transaction = begin(db, ['meta'], 'strict');
  transaction.objectStore('meta').put(meta);
  return committed(transaction);
}

/** Throws InvalidStateError, as the browser does, when the database is closed. */
function begin(db: CacheDb, names: string[], durability: IDBTransactionDurability): IDBTransaction {
  if (!db.isOpen()) throw new DOMException('closed', 'InvalidStateError');
  return db.backendDB().transaction(names, 'readwrite', { durability });
}

function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
    transaction.commit();
  });
}
