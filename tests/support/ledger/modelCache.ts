import type { FeedCursor, FeedDeletion, FeedRow } from '@shared/ipc/feed';
import type { Ledger } from '../../../electron/ledger/store';

/** A cache made of maps, fed like the one in the window: what it holds must end as what the ledger holds. */
export type ModelCache = { rows: Map<string, Map<string, unknown>>; cursor: FeedCursor | null };

/** An empty cache. */
export function emptyCache(): ModelCache {
  return { rows: new Map(), cursor: null };
}

/** Writes one frame as one transaction. */
export function writeFrame(
  cache: ModelCache,
  frame: { rows: FeedRow[]; deletions: FeedDeletion[]; cursor: FeedCursor },
): void {
  for (const { table, id, json } of frame.rows) {
    const rows = cache.rows.get(table) ?? new Map<string, unknown>();
    cache.rows.set(table, rows.set(id, JSON.parse(json)));
  }
  for (const { table, id } of frame.deletions) cache.rows.get(table)?.delete(id);
  for (const [table, rows] of cache.rows) if (rows.size === 0) cache.rows.delete(table);
  cache.cursor = frame.cursor;
}

/** Reads the feed until there is nothing left; with an empty cache that is everything the ledger has. */
export async function drain(ledger: Ledger, cache = emptyCache(), limit = 500): Promise<ModelCache> {
  for (;;) {
    const before = cache.cursor;
    const page = await ledger.feed(before, limit);
    writeFrame(cache, page);
    if (page.rows.length + page.deletions.length > 0) continue;
    if (page.cursor.rebuild === null) return cache;
    // What a closed ledger answers: asking on would never end.
    if (JSON.stringify(page.cursor) === JSON.stringify(before)) throw new Error('the feed goes nowhere');
  }
}
