import { closeSync, openSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { openDatabase, type Database } from '../db/database';
import { isDamage } from '../db/errors';
import { fitsRev } from '../db/meta';
import { fileMode } from '../files/durable';
import { databaseFiles, type LedgerFolder } from '../files/folder';
import { createIndex, reachedRev } from './indexSchema';

/** Opens the index with the ledger beside it, read only; one that is missing, damaged or of elsewhere is built anew. */
export function openIndex(folder: LedgerFolder, ledgerId: string): Database {
  try {
    const db = connect(folder);
    const rev = reachedRev(db, 'main', ledgerId);
    if (rev !== null && fitsRev(db, rev)) return db;
    db.close();
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
  return newIndex(folder, ledgerId);
}

/** Throws the index away and starts an empty one. */
export function newIndex(folder: LedgerFolder, ledgerId: string): Database {
  for (const file of databaseFiles(folder.index)) rmSync(file, { force: true });
  const db = connect(folder);
  db.transaction(() => createIndex(db, 'main', ledgerId));
  return db;
}

/** An index in memory on the connection of a ledger in memory. */
export function indexInMemory(db: Database, ledgerId: string): void {
  db.exec("ATTACH ':memory:' AS found");
  createIndex(db, 'found', ledgerId);
}

function connect(folder: LedgerFolder): Database {
  closeSync(openSync(folder.index, 'a', fileMode));
  const db = openDatabase(folder.index);
  // Derived data: after a power cut a shorter index is as good as a whole one.
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16384; PRAGMA mmap_size = 0;');
  db.run('ATTACH ? AS ledger', `${pathToFileURL(folder.ledger).href}?mode=ro`);
  return db;
}
