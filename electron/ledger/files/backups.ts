import { closeSync, existsSync, openSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Ms } from '@shared/domain/ids';
import { openDatabase, type Database } from '../db/database';
import { databaseFiles } from './folder';
import { fileMode, makeFolder, renameDurably, syncFile } from './durable';

const kept = 7;
const named = /^ledger-(\d+)\.db$/;

/** One backup and when it was made. */
export type Backup = { path: string; at: Ms };

/** All backups in the folder, newest first. */
export function listBackups(folder: string): Backup[] {
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder).flatMap((name) => {
    const at = named.exec(name)?.[1];
    return at ? [{ path: join(folder, name), at: Number(at) }] : [];
  });
  return found.sort((a, b) => b.at - a.at);
}

/**
 * Copies the ledger (`schema` of the connection) into the folder, checks the copy, and keeps the newest seven. An
 * unfinished copy is never taken for a backup: it has another name until it is durable and sound.
 */
export function makeBackup(db: Database, schema: string, folder: string, at: Ms): Backup {
  makeFolder(folder);
  const draft = join(folder, 'draft.db');
  for (const file of databaseFiles(draft)) rmSync(file, { force: true });
  closeSync(openSync(draft, 'w', fileMode));
  db.run(`VACUUM ${schema} INTO ?`, draft);
  if (!isSound(draft)) throw new Error('backup is not sound');
  syncFile(draft);
  const newest = listBackups(folder)[0]?.at ?? 0;
  const backup = { path: join(folder, `ledger-${Math.max(at, newest + 1)}.db`), at: Math.max(at, newest + 1) };
  renameDurably(draft, backup.path);
  for (const old of listBackups(folder).slice(kept)) rmSync(old.path, { force: true });
  return backup;
}

/** Whether a file is a database without damage. */
export function isSound(path: string): boolean {
  try {
    const db = openDatabase(path);
    try {
      return db.one<[string]>('PRAGMA quick_check')?.[0] === 'ok';
    } finally {
      db.close();
    }
  } catch {
    return false;
  }
}
