import { closeSync, existsSync, openSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Ms } from '@shared/domain/ids';
import { openDatabase, type Database } from '../db/database';
import { checksumFile, isAsWritten, writeChecksum } from './checksum';
import { fileMode, makeFolder, renameDurably, syncFile } from './durable';
import { databaseFiles } from './folder';

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

/** The backups as a person sees them: when, and how large (octets). */
export function describeBackups(folder: string): { at: Ms; bytes: number }[] {
  return listBackups(folder).map(({ path, at }) => ({ at, bytes: statSync(path).size }));
}

/**
 * Copies the ledger (`schema` of the connection) into the folder, checks the copy, and keeps the newest seven. An
 * unfinished copy is never taken for a backup: it has another name until it is durable and sound.
 */
export function makeBackup(db: Database, schema: string, folder: string, at: Ms): Backup {
  makeFolder(folder);
  const draft = join(folder, 'draft.db');
  copyLedger(db, schema, draft);
  if (!isSound(draft)) throw new Error('backup is not sound');
  syncFile(draft);
  const newest = listBackups(folder)[0]?.at ?? 0;
  const backup = { path: join(folder, `ledger-${Math.max(at, newest + 1)}.db`), at: Math.max(at, newest + 1) };
  // First, so that no backup is ever without: a checksum without its file means nothing.
  writeChecksum(draft, backup.path);
  renameDurably(draft, backup.path);
  for (const old of listBackups(folder).slice(kept))
    for (const path of [old.path, checksumFile(old.path)]) rmSync(path, { force: true });
  return backup;
}

/** Writes the ledger as it is into one new file, readable by its person alone. */
export function copyLedger(db: Database, schema: string, target: string): void {
  for (const file of databaseFiles(target)) rmSync(file, { force: true });
  closeSync(openSync(target, 'w', fileMode));
  db.run(`VACUUM ${schema} INTO ?`, target);
}

/** Whether a file is a database without damage, and as it was written where that is known. */
export function isSound(path: string): boolean {
  try {
    if (isAsWritten(path) === false) return false;
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
