import { tables, tableNames } from '@shared/domain/tables';
import { DeskRefusal } from '@shared/logic/desk/refusal';
import { openDatabase, type Database } from '../db/database';
import { isDamage } from '../db/errors';
import { ledgerVersion, migrate, versionOf } from '../db/migrations';

const atOnce = 500;

/**
 * Looks whether a copy of a file is a ledger this version can use, and brings it to this version. Whoever made the file
 * may have meant harm: it may hold nothing but what a ledger of ours holds. Throws a refusal that says what is wrong.
 * @param foreign true where its rows are checked one by one
 */
export function examine(path: string, foreign: boolean): void {
  try {
    const db = openDatabase(path);
    try {
      db.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;');
      const version = versionOf(db);
      if (version > ledgerVersion) throw new DeskRefusal('backup.newer');
      const sound = db.one<[string]>('PRAGMA integrity_check')?.[0] === 'ok';
      if (version < 1 || !sound) throw new DeskRefusal('backup.invalid');
      migrate(db);
      if (!isOurs(db) || (foreign && !tableNames.every((table) => rowsFit(db, table))))
        throw new DeskRefusal('backup.invalid');
    } finally {
      db.close();
    }
  } catch (error) {
    // A file that is no database, or one whose tables are not ours.
    if (error instanceof DeskRefusal || !(isDamage(error) || isSqlError(error))) throw error;
    throw new DeskRefusal('backup.invalid');
  }
}

const isSqlError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^SQLITE_(ERROR|MISMATCH|CONSTRAINT)/.test(String(error.code));

type Part = [type: string, name: string, sql: string | null];
const allParts = 'SELECT type, name, sql FROM sqlite_schema ORDER BY type, name';

/** The same tables, indexes and triggers as in a new ledger, and nothing else. */
function isOurs(db: Database): boolean {
  const fresh = openDatabase(':memory:');
  try {
    migrate(fresh);
    return JSON.stringify(db.all<Part>(allParts)) === JSON.stringify(fresh.all<Part>(allParts));
  } finally {
    fresh.close();
  }
}

/** Every row is one of its table. */
function rowsFit(db: Database, table: (typeof tableNames)[number]): boolean {
  const schema = tables[table];
  let after = -Infinity;
  for (;;) {
    const rows = db.all<[number, string, string]>(
      `SELECT rowid, id, data FROM ${table} WHERE rowid > ? ORDER BY rowid LIMIT ${atOnce}`,
      after === -Infinity ? -Number.MAX_SAFE_INTEGER : after,
    );
    for (const [, id, data] of rows) {
      const parsed = schema.safeParse(parse(data));
      if (!parsed.success || parsed.data.id !== id) return false;
    }
    const last = rows.at(-1);
    if (!last) return true;
    [after] = last;
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
