import { cutWords, insideAt } from '@shared/logic/search/words';
import type { Database } from '../db/database';

/** What may be a compound of two words; longer ones are no words. */
const compound = /^\p{L}{7,40}$/u;
/** A word of more letters is none that anybody types. */
const longest = 60;
/** So many are remembered as known; then they are asked for again. */
const remembered = 50_000;
/** More words that begin so, or have it within them, are not looked for one by one: each is one more list to be read. */
const most = 24;
const mostLookedAt = 2000;

/** Learns the words of the index, so that a beginning or a part of one finds it. */
export class Terms {
  private known = new Set<string>();

  constructor(private readonly db: Database) {}

  /** Takes the words of a folded text. */
  learn(folded: string): void {
    for (const piece of cutWords(folded)) {
      if (piece.length > longest || this.known.has(piece)) continue;
      if (this.known.size >= remembered) this.known = new Set();
      this.known.add(piece);
      if (this.db.one('SELECT 1 FROM term WHERE word = ?', piece)) continue;
      this.db.run('INSERT INTO term(word) VALUES (?)', piece);
      if (!compound.test(piece)) continue;
      this.db.run('INSERT INTO within(rowid, word) VALUES (last_insert_rowid(), ?)', piece);
    }
  }

  /** What was learned in a transaction that was taken back is not known. */
  forget(): void {
    this.known = new Set();
  }
}

/**
 * All words of the index that begin so, null when they are too many. Looking for each of them reads their lists as far as
 * it takes; for a beginning FTS5 would put them all together first.
 */
export function wordsBeginning(db: Database, begun: string): string[] | null {
  const sql = `SELECT word FROM term WHERE word >= ?1 AND word < ?1 || char(0x10ffff) LIMIT ${most + 1}`;
  const found = db.all<[string]>(sql, begun).map(([each]) => each);
  // What is too long to be learned may begin so too, but nobody would know.
  return found.length > most ? null : found;
}

/** Compounds in the index that have a word within them, the shortest first. */
export function compoundsOf(db: Database, word: string): string[] {
  // By whole characters: half of a surrogate pair is nothing the database could take.
  const letters = [...word];
  if (letters.length < 3) return [];
  const sql = `SELECT term.word FROM within JOIN term ON term.id = within.rowid WHERE within MATCH ?
    AND instr(term.word, ?) > 1 LIMIT ${mostLookedAt}`;
  // Without positions a phrase of three letters each cannot be asked for: all of them, then the word itself.
  const parts = letters.slice(2).map((last, at) => `"${letters[at]}${letters[at + 1]}${last}"`);
  const found = db.all<[string]>(sql, parts.join(' AND '), word).map(([each]) => each);
  return found
    .filter((each) => insideAt(each, word) > 0)
    .sort((a, b) => a.length - b.length)
    .slice(0, most);
}
