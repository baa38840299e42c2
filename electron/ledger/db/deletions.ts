import type { Database } from './database';
import { setPrunedRev } from './meta';

/** More than `most` deletions are cut down to the newest `kept`. */
const deletionLimits = { most: 20_000, kept: 10_000 };

/**
 * Forgets the oldest deletions when there are too many. A cache or index that has not seen all of those is filled anew:
 * that costs less than to remember for ever. Only before anybody reads the feed.
 */
export function pruneDeletions(db: Database, { most, kept } = deletionLimits): void {
  const count = db.one<[number]>('SELECT count(*) FROM deletion')?.[0] ?? 0;
  if (count <= most) return;
  db.transaction(() => {
    const cut = db.one<[number]>('SELECT rev FROM deletion ORDER BY rev DESC LIMIT 1 OFFSET ?', kept)?.[0] ?? 0;
    db.run('DELETE FROM deletion WHERE rev <= ?', cut);
    setPrunedRev(db, cut);
  });
}
