import type { FeedDeletion, FeedFrame, FeedRow } from '@shared/ipc/feed';
import type { TableName } from '@shared/domain/tables';
import type { CacheDb } from '../database';
import type { Meta } from '../meta';
import type { ChangedRow } from '../signals';

export type RowsFrame = Extract<FeedFrame, { type: 'rows' }>;
type Batch = { table: TableName; rows: { id: string; conversationId?: string }[]; deleted: string[] };

/** Writes a frame's rows and its cursor in one transaction; answers which rows changed. */
export async function writeFrame(db: CacheDb, meta: Meta, frame: RowsFrame): Promise<ChangedRow[]> {
  const batches = batchesOf(frame.rows, frame.deletions);
  const touched = [db.meta, ...batches.map(({ table }) => db.table(table))];
  await db.transaction('rw', touched, async () => {
    const writes: PromiseLike<unknown>[] = batches.flatMap(({ table, rows, deleted }) => [
      // A row that was deleted and came back is in both lists: the row is the later one.
      ...(deleted.length > 0 ? [db.table(table).bulkDelete(deleted)] : []),
      ...(rows.length > 0 ? [db.table(table).bulkPut(rows)] : []),
    ]);
    await Promise.all([...writes, db.meta.put({ ...meta, cursor: frame.cursor })]);
  });
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
  for (const { table, json } of rows) of(table).rows.push(JSON.parse(json));
  for (const { table, id } of deletions) of(table).deleted.push(id);
  return [...batches.values()];
}

/** Writes where the cache stands and waits until it, and all before it, is on the disk. */
export function flushMeta(db: CacheDb, meta: Meta): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.backendDB().transaction('meta', 'readwrite', { durability: 'strict' });
    transaction.objectStore('meta').put(meta);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('flush aborted'));
  });
}
