import type { FeedCursor } from '@shared/ipc/feed';
import type { CacheDb } from './database';

/** Where the cache stands; written in the same transaction as the rows it speaks of. */
export type Meta = { id: 'cache'; ledgerId: string; cacheVersion: number; cursor: FeedCursor | null };

/** The cache's standing, or null when nothing was ever written. */
export async function readMeta(db: CacheDb): Promise<Meta | null> {
  return (await db.meta.get('cache')) ?? null;
}

/** Whether the first filling is through. */
export function isFilled(meta: Meta | null): boolean {
  return meta !== null && meta.cursor !== null && meta.cursor.rebuild === null;
}
