import type { Database } from './database';

/**
 * How the ledger is kept: every commit is on disk before it is told, 32 MB of pages in memory, the log moved into the
 * file every 16 MB (in a first sync the same pages are written again and again).
 */
export function setLedgerPragmas(db: Database): void {
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768; PRAGMA mmap_size = 0;
    PRAGMA foreign_keys = ON; PRAGMA journal_size_limit = 67108864;
    PRAGMA wal_autocheckpoint = 4000;`);
}
