import type { Conversation } from '@shared/domain/conversation';
import type { Message } from '@shared/domain/message';
import { BatchSize } from '@shared/logic/batchSize';
import { fold } from '@shared/logic/search/fold';
import type { Database } from '../db/database';
import { titleOf, Titles } from './titles';

type Change = [kind: 'message' | 'conversation' | 'gone', rev: number, data: string | null, seq: number | null];
/** What is indexed of a message: its words and its conversation's number; null to forget it. */
type Entry = { words: string; number: number } | null;

const changes = `SELECT 'message', rev, data, seq FROM message WHERE rev > ?1
  UNION ALL SELECT 'conversation', rev, data, NULL FROM conversation WHERE rev > ?1
  UNION ALL SELECT 'gone', rev, NULL, seq FROM deletion WHERE rev > ?1 AND tbl = 'message'
  ORDER BY 2 LIMIT ?2`;

/**
 * How long a transaction may work, while nobody searches anything else. Short ones cost more than they save: each leaves
 * a piece of index that has to be merged with others later.
 */
const targetMs = 80;

/**
 * Brings the index up to the ledger, one transaction after the other. Each writes what it indexed together with the
 * rev it reached; doing it again changes nothing, so it may stop anywhere.
 */
export class Indexer {
  private readonly size = new BatchSize({ start: 100, min: 50, max: 2000, targetMs });

  constructor(private readonly db: Database) {}

  /** Indexes the next rows: none, because it had caught up; all there were; or as many as one step takes. */
  step(): 'none' | 'last' | 'more' {
    const began = performance.now();
    const most = this.size.current;
    const taken = this.db.transaction(() => this.take(most));
    this.size.took(taken, performance.now() - began);
    return taken === 0 ? 'none' : taken < most ? 'last' : 'more';
  }

  private take(limit: number): number {
    const from = this.db.one<[number]>('SELECT rev FROM reached')?.[0] ?? 0;
    const found = this.db.all<Change>(changes, from, limit);
    const titles = new Titles(this.db);
    const entries = new Map<number, Entry>();
    for (const [kind, , data, seq] of found) {
      if (kind === 'gone' && seq !== null) entries.set(seq, null);
      if (kind === 'message' && data !== null && seq !== null) entries.set(seq, entryOf(data, titles));
      if (kind === 'conversation' && data !== null) this.retitle(JSON.parse(data) as Conversation, titles, entries);
    }
    for (const [seq, entry] of [...entries].sort(([a], [b]) => a - b)) this.write(seq, entry);
    const last = found.at(-1)?.[1];
    if (last !== undefined) this.db.run('UPDATE reached SET rev = ?', last);
    return found.length;
  }

  /** A conversation whose name or subject changed: all its messages are found by the new one. */
  private retitle(row: Conversation, titles: Titles, entries: Map<number, Entry>): void {
    const known = titles.find(row.id);
    const title = titleOf(row);
    if (!known || known.title === title) return;
    titles.change(row.id, known, title);
    const messages = 'SELECT seq, data FROM message WHERE conversation_id = ?';
    for (const [seq, data] of this.db.all<[number, string]>(messages, row.id)) entries.set(seq, entryOf(data, titles));
  }

  private write(seq: number, entry: Entry): void {
    if (entry === null) {
      this.db.run('DELETE FROM doc WHERE rowid = ?', seq);
      this.db.run('DELETE FROM place WHERE seq = ?', seq);
    } else {
      this.db.run('INSERT OR REPLACE INTO doc(rowid, words) VALUES (?, ?)', seq, entry.words);
      this.db.run('INSERT OR REPLACE INTO place(seq, number) VALUES (?, ?)', seq, entry.number);
    }
  }
}

/** Everything a message is found by; null for one that was taken back. */
function entryOf(json: string, titles: Titles): Entry {
  const { conversationId, deletedAt, text, subject, author, attachments } = JSON.parse(json) as Message;
  if (deletedAt !== null) return null;
  const { number, title } = titles.learn(conversationId);
  const names = attachments.map(({ name }) => name);
  const all = [title, subject ?? '', author.name, author.address, ...names, text].join('\n');
  return { number, words: fold(all.replace(loneSurrogate, '\ufffd')) };
}

/** Half a character, as a text has that was cut in the middle of one. SQLite takes none, and one would stop the index. */
const loneSurrogate = /\p{Surrogate}/gu;
