import type { Database } from './database';

/**
 * How the ledger is kept: every commit is on disk before it is told, 32 MB of pages in memory, the log moved into the
 * file every 48 MB (in a first sync the same pages are written again and again).
 */
export function setLedgerPragmas(db: Database): void {
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768; PRAGMA mmap_size = 0;
    PRAGMA foreign_keys = ON; PRAGMA journal_size_limit = 67108864;
    PRAGMA wal_autocheckpoint = 12000;`);
}

/**
 * Switches between waiting for the disk at each commit and not. What is committed without waiting is on the disk with
 * the next commit that waits: both are in one log. Call between transactions.
 */
export function waitsForDisk(db: Database): (waits: boolean) => void {
  let now = true;
  return (waits) => {
    if (waits === now) return;
    db.exec(`PRAGMA synchronous = ${waits ? 'FULL' : 'NORMAL'}`);
    now = waits;
  };
}
