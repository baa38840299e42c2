import { join } from 'node:path';

/** Where everything of one desk lies. */
export type LedgerFolder = {
  root: string;
  ledger: string;
  /** Derived from the ledger, may be deleted at any time. */
  index: string;
  backups: string;
  damaged: string;
  /** Ledgers that gave way to a backup the person chose. */
  replaced: string;
  /** A ledger the person chose, examined and ready: takes the present one's place at the next start. */
  chosen: string;
  files: string;
  ballast: string;
  /** Lies here while the ledger is open: found at start, the last stop was unclean. */
  running: string;
  /** Lies here when the ledger was found damaged while open and has to be replaced at the next start. */
  broken: string;
};

/** The names in a desk's folder. */
export function ledgerFolder(root: string): LedgerFolder {
  return {
    root,
    ledger: join(root, 'ledger.db'),
    index: join(root, 'index.db'),
    backups: join(root, 'backups'),
    damaged: join(root, 'damaged'),
    replaced: join(root, 'replaced'),
    chosen: join(root, 'chosen.db'),
    files: join(root, 'files'),
    ballast: join(root, 'ballast'),
    running: join(root, 'running'),
    broken: join(root, 'broken'),
  };
}

/** A database with what SQLite keeps beside it. */
export function databaseFiles(path: string): string[] {
  return [path, `${path}-wal`, `${path}-shm`];
}
