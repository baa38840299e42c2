import type { Database } from '../db/database';

/** Raised with every change of what is indexed or how it is folded: an index of another version is built anew. */
const indexVersion = 1;

/**
 * The index: `doc` finds messages by words and keeps no text; `titled` numbers the conversations and knows under which
 * name and subject their messages were indexed; `place` has the number of each message's conversation (small rows:
 * a common word is found in half of all messages); `reached` says how far the index is.
 */
export function createIndex(db: Database, schema: string, ledgerId: string): void {
  db.exec(`
    CREATE VIRTUAL TABLE ${schema}.doc USING fts5(words, content = '', contentless_delete = 1,
      tokenize = 'unicode61 remove_diacritics 0');
    CREATE TABLE ${schema}.titled(number INTEGER PRIMARY KEY, conversation_id TEXT NOT NULL UNIQUE, title TEXT NOT NULL);
    CREATE TABLE ${schema}.place(seq INTEGER PRIMARY KEY, number INTEGER NOT NULL);
    CREATE TABLE ${schema}.reached(ledger TEXT NOT NULL, version INTEGER NOT NULL, rev INTEGER NOT NULL);
  `);
  db.run(`INSERT INTO ${schema}.reached(ledger, version, rev) VALUES (?, ?, 0)`, ledgerId, indexVersion);
}

/** How far an index is, or null when it is none of this ledger or version. Throws when it is damaged. */
export function reachedRev(db: Database, schema: string, ledgerId: string): number | null {
  const there = db.one(`SELECT 1 FROM ${schema}.sqlite_schema WHERE name = 'reached'`);
  if (!there) return null;
  const sql = `SELECT rev FROM ${schema}.reached WHERE ledger = ? AND version = ?`;
  return db.one<[number]>(sql, ledgerId, indexVersion)?.[0] ?? null;
}
