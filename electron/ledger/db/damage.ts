import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ms } from '@shared/domain/ids';
import { isSound, listBackups, type Backup } from '../files/backups';
import { calmOutbox, calmRules } from '../keeping/calm';
import { fileMode, makeFolder, moveIfThere, renameDurably, syncFile } from '../files/durable';
import { databaseFiles, type LedgerFolder } from '../files/folder';
import { openDatabase } from './database';

/** The file is no ledger, or not a sound one. */
export class Damaged extends Error {}

/**
 * Moves the ledger aside, where it stays for whoever may save something from it. Where the system does not let go of
 * the file, a marker makes the next start do it.
 */
export function setAside(folder: LedgerFolder, at: Ms): void {
  makeFolder(folder.damaged);
  writeFileSync(folder.broken, '', { mode: fileMode });
  for (const file of databaseFiles(folder.ledger)) {
    moveIfThere(file, join(folder.damaged, `ledger-${at}.db${file.slice(folder.ledger.length)}`));
  }
  rmSync(folder.broken, { force: true });
}

/** The newest backup without damage, null when there is none. */
export function newestSound(folder: LedgerFolder): Backup | null {
  return listBackups(folder.backups).find(({ path }) => isSound(path)) ?? null;
}

/** Puts the newest sound backup in the ledger's place; null when there is none. */
export function restoreNewest(folder: LedgerFolder, now: Ms): Backup | null {
  const backup = newestSound(folder);
  if (!backup) return null;
  const draft = `${folder.ledger}.tmp`;
  copyFileSync(backup.path, draft);
  const db = openDatabase(draft);
  calmOutbox(db);
  calmRules(db, now);
  db.close();
  syncFile(draft);
  for (const file of databaseFiles(folder.ledger).slice(1)) rmSync(file, { force: true });
  renameDurably(draft, folder.ledger);
  return backup;
}
