import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Ms } from '@shared/domain/ids';
import { openDatabase, type Database } from '../db/database';
import { setLedgerId } from '../db/meta';
import { makeFolder, moveIfThere, renameDurably } from '../files/durable';
import { databaseFiles, type LedgerFolder } from '../files/folder';
import { calmRules, takeNotes } from './calm';

const kept = 2;

/**
 * Puts the ledger the person chose in the place of the present one, which is kept beside. Answers of when the chosen one
 * is, null where none was chosen. May be cut anywhere: the next start goes on where this one stopped.
 */
export function adoptChosen(folder: LedgerFolder, { now, newId }: { now: Ms; newId(): string }): Ms | null {
  if (!existsSync(folder.chosen)) return null;
  if (existsSync(folder.ledger)) within(folder.chosen, (db) => takeNotes(db, folder.ledger));
  // The same name in every try, so that the parts of one database stay together.
  const name = `ledger-${Math.round(statSync(folder.chosen).mtimeMs)}.db`;
  makeFolder(folder.replaced);
  for (const file of databaseFiles(folder.ledger))
    moveIfThere(file, join(folder.replaced, name + file.slice(folder.ledger.length)));
  rmSync(folder.broken, { force: true });
  rmSync(folder.running, { force: true });
  const takenAt = within(folder.chosen, (db) => {
    setLedgerId(db, newId());
    calmRules(db, now);
    return Number(db.one<[string]>("SELECT value FROM meta WHERE key = 'takenAt'")?.[0] ?? 0);
  });
  renameDurably(folder.chosen, folder.ledger);
  forgetOldest(folder.replaced);
  return takenAt;
}

/** Does something with a database nobody has open. */
function within<T>(path: string, run: (db: Database) => T): T {
  const db = openDatabase(path);
  try {
    return run(db);
  } finally {
    db.close();
  }
}

/** Keeps the newest of what was replaced. */
function forgetOldest(folder: string): void {
  const names = readdirSync(folder).filter((name) => name.endsWith('.db'));
  for (const name of names.sort().slice(0, -kept))
    for (const file of databaseFiles(join(folder, name))) rmSync(file, { force: true });
}
