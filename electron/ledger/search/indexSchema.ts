import type { Database } from '../db/database';

/** Raised with every change of what is indexed or how it is folded: an index of another version is built anew. */
const indexVersion = 3;

/**
 * The index: `doc` finds messages by words and keeps no text, with what is typed first of a word (`prefix`) kept ready;
 * `talk` numbers the conversations and knows what of them is asked for (state and marks, see marks.ts), under which names
 * their messages were indexed, and their newest message; `tagged` has their tags; `place` has the number of each message's
 * conversation (small rows: a common word is found in half of all messages); `term` are all words, so that
 * one is found by its beginning; `within` finds those that may be compounds by any three letters; `reached` says how far the index is.
 */
export function createIndex(db: Database, schema: string, ledgerId: string): void {
  db.exec(`
    CREATE VIRTUAL TABLE ${schema}.doc USING fts5(sender, recipient, file, words, content = '', contentless_delete = 1,
      tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3');
    CREATE TABLE ${schema}.talk(number INTEGER PRIMARY KEY, conversation_id TEXT NOT NULL UNIQUE, title TEXT NOT NULL,
      marks INTEGER NOT NULL, account TEXT NOT NULL, channel TEXT NOT NULL, newest INTEGER NOT NULL);
    CREATE INDEX ${schema}.talk_newest ON talk(newest, marks, number);
    CREATE TABLE ${schema}.tagged(tag TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY(tag, number)) WITHOUT ROWID;
    CREATE INDEX ${schema}.tagged_number ON tagged(number);
    CREATE TABLE ${schema}.place(seq INTEGER PRIMARY KEY, number INTEGER NOT NULL, marks INTEGER NOT NULL);
    CREATE TABLE ${schema}.term(id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE);
    CREATE VIRTUAL TABLE ${schema}.within USING fts5(word, content = '', contentless_delete = 1, tokenize = 'trigram',
      detail = 'none');
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
