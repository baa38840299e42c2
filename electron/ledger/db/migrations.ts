import type { Database } from './database';
import { missingTables, noteTables, rawTables, richText, schemaV1, serverTables, versionTables } from './schema';

/**
 * Steps from one version of the ledger to the next, the first from an empty file. Forward only: a released step is
 * never changed, a field never gets another meaning.
 */
const steps: readonly ((db: Database) => void)[] = [
  (db) => db.exec(schemaV1),
  missingTables,
  (db) => db.exec(serverTables),
  (db) => {
    missingTables(db);
    db.exec(richText);
  },
  (db) => db.exec(versionTables),
  missingTables,
  missingTables,
  (db) => db.exec(noteTables),
  (db) => db.exec(rawTables),
];

/** The version this program writes (SQLite's user_version). */
export const ledgerVersion = steps.length;

/** The version of an open file, 0 when it is empty. */
export function versionOf(db: Database): number {
  return db.one<[number]>('PRAGMA user_version')?.[0] ?? 0;
}

/** Brings a file to `ledgerVersion` in one transaction; all or nothing. */
export function migrate(db: Database): void {
  const version = versionOf(db);
  if (version >= ledgerVersion) return;
  db.transaction(() => {
    for (const step of steps.slice(version)) step(db);
    db.exec(`PRAGMA user_version = ${ledgerVersion}`);
  });
}
