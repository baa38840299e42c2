import { copyFileSync, existsSync, rmSync } from 'node:fs';
import type { Ms } from '@shared/domain/ids';
import { DeskRefusal } from '@shared/logic/desk/refusal';
import { openDatabase, type Database } from '../db/database';
import { isAsWritten } from '../files/checksum';
import { renameDurably, syncFile } from '../files/durable';
import { databaseFiles, type LedgerFolder } from '../files/folder';
import { calmOutbox } from './calm';
import { examine } from './examine';

/** Which file may take the ledger's place. `at`: of when it is; `foreign`: it was not made in this folder. */
export type Source = { path: string; at: Ms; foreign: boolean };

/** What is in it, for the person to decide by. */
export type Contents = { at: Ms; conversations: number; messages: number; drafts: number };

const draftOf = (folder: LedgerFolder): string => `${folder.chosen}.draft`;

/**
 * Examines a backup in a place of its own and makes it ready to take the ledger's place; nothing of the present desk is
 * touched. The saved secrets of the present desk go along: those in a backup may have been renewed since.
 * @param present the open ledger, called `schema`
 */
export function prepare(present: Database, schema: string, folder: LedgerFolder, source: Source): Contents {
  forget(folder);
  if (isAsWritten(source.path) === false) throw new DeskRefusal('backup.invalid');
  const draft = draftOf(folder);
  try {
    copyFileSync(source.path, draft);
    examine(draft, source.foreign);
    const secrets = present.all<[string, string]>(`SELECT key, json FROM ${schema}.setting WHERE key LIKE 'vault.%'`);
    const db = openDatabase(draft);
    try {
      return db.transaction(() => {
        db.run("DELETE FROM setting WHERE key LIKE 'vault.%'");
        for (const [key, json] of secrets) db.run('INSERT INTO setting(key, json) VALUES (?, ?)', key, json);
        const made = db.one<[string]>("SELECT value FROM meta WHERE key = 'exportedAt'")?.[0];
        const at = made === undefined ? source.at : Number(made);
        db.run("INSERT OR REPLACE INTO meta(key, value) VALUES ('takenAt', ?)", String(at));
        calmOutbox(db);
        const count = (table: string): number => db.one<[number]>(`SELECT count(*) FROM ${table}`)?.[0] ?? 0;
        return { at, conversations: count('conversation'), messages: count('message'), drafts: count('draft') };
      });
    } finally {
      db.close();
    }
  } catch (error) {
    forget(folder);
    throw error;
  }
}

/** Settles it: the next start begins with the prepared ledger. False where none was prepared. */
export function choose(folder: LedgerFolder): boolean {
  const draft = draftOf(folder);
  if (!existsSync(draft)) return false;
  syncFile(draft);
  renameDurably(draft, folder.chosen);
  return true;
}

/** Takes a prepared ledger away again. */
function forget(folder: LedgerFolder): void {
  for (const file of databaseFiles(draftOf(folder))) rmSync(file, { force: true });
}
