import type { Conversation } from '@shared/domain/conversation';
import type { Message } from '@shared/domain/message';
import { BatchSize } from '@shared/logic/batchSize';
import { columnsOf, type SearchColumns } from '@shared/logic/search/facts';
import { fold } from '@shared/logic/search/fold';
import type { Database } from '../db/database';
import { messageMarks } from './marks';
import { Talks } from './talks';
import { Terms } from './terms';

type Change = [
  kind: 'message' | 'conversation' | 'tag' | 'gone' | 'dropped',
  rev: number,
  /** The row, or its id where it went. */
  data: string,
  seq: number | null,
];
/** What is indexed of a message: its folded words, its conversation's number and what it is; null to forget it. */
type Entry = { words: SearchColumns; number: number; marks: number } | null;

const changes = `SELECT 'message', rev, data, seq FROM message WHERE rev > ?1
  UNION ALL SELECT 'conversation', rev, data, NULL FROM conversation WHERE rev > ?1
  UNION ALL SELECT 'tag', rev, id, NULL FROM tag WHERE rev > ?1
  UNION ALL SELECT 'gone', rev, id, seq FROM deletion WHERE rev > ?1 AND tbl = 'message'
  UNION ALL SELECT 'dropped', rev, id, NULL FROM deletion WHERE rev > ?1 AND tbl = 'conversation'
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
  private readonly terms: Terms;

  constructor(private readonly db: Database) {
    this.terms = new Terms(db);
  }

  /** Indexes the next rows: none, because it had caught up; all there were; or as many as one step takes. */
  step(): 'none' | 'last' | 'more' {
    const began = performance.now();
    const most = this.size.current;
    let taken = 0;
    try {
      taken = this.db.transaction(() => this.take(most));
    } catch (error) {
      this.terms.forget();
      throw error;
    }
    this.size.took(taken, performance.now() - began);
    return taken === 0 ? 'none' : taken < most ? 'last' : 'more';
  }

  private take(limit: number): number {
    const from = this.db.one<[number]>('SELECT rev FROM reached')?.[0] ?? 0;
    const found = this.db.all<Change>(changes, from, limit);
    const talks = new Talks(this.db);
    const entries = new Map<number, Entry>();
    for (const [kind, , data, seq] of found) {
      if (kind === 'gone' && seq !== null) entries.set(seq, null);
      if (kind === 'message' && seq !== null) entries.set(seq, entryOf(data, talks));
      if (kind === 'conversation') this.retake(JSON.parse(data) as Conversation, talks, entries);
      if (kind === 'tag') this.renamed(data, talks, entries);
      if (kind === 'dropped') talks.drop(data);
    }
    const thinned = new Set<number>();
    for (const [seq, entry] of [...entries].sort(([a], [b]) => a - b)) this.write(seq, entry, thinned);
    for (const number of thinned) this.findNewest(number);
    const last = found.at(-1)?.[1];
    if (last !== undefined) this.db.run('UPDATE reached SET rev = ?', last);
    return found.length;
  }

  /** A conversation that changed: where its names did, all its messages are found by the new ones. */
  private retake(row: Conversation, talks: Talks, entries: Map<number, Entry>): void {
    if (!talks.take(row).retitled) return;
    const messages = 'SELECT seq, data FROM message WHERE conversation_id = ?';
    for (const [seq, data] of this.db.all<[number, string]>(messages, row.id)) entries.set(seq, entryOf(data, talks));
  }

  private renamed(tag: string, talks: Talks, entries: Map<number, Entry>): void {
    const rows = `SELECT conversation.data FROM tagged JOIN talk USING (number)
      JOIN conversation ON conversation.id = talk.conversation_id WHERE tagged.tag = ?`;
    for (const [data] of this.db.all<[string]>(rows, tag))
      this.retake(JSON.parse(data) as Conversation, talks, entries);
  }

  private write(seq: number, entry: Entry, thinned: Set<number>): void {
    const before = this.db.one<[number]>('SELECT number FROM place WHERE seq = ?', seq)?.[0];
    if (before !== undefined && before !== entry?.number) thinned.add(before);
    if (entry === null) {
      this.db.run('DELETE FROM doc WHERE rowid = ?', seq);
      this.db.run('DELETE FROM place WHERE seq = ?', seq);
      return;
    }
    const { sender, recipient, file, words } = entry.words;
    const doc = 'INSERT OR REPLACE INTO doc(rowid, sender, recipient, file, words) VALUES (?, ?, ?, ?, ?)';
    this.db.run(doc, seq, sender, recipient, file, words);
    this.db.run('INSERT OR REPLACE INTO place(seq, number, marks) VALUES (?, ?, ?)', seq, entry.number, entry.marks);
    this.db.run('UPDATE talk SET newest = ?1 WHERE number = ?2 AND newest < ?1', seq, entry.number);
    for (const text of [sender, recipient, file, words]) this.terms.learn(text);
  }

  /** Of a conversation that lost messages. */
  private findNewest(number: number): void {
    const newest = `SELECT coalesce(max(place.seq), 0) FROM talk JOIN message USING (conversation_id)
      JOIN place ON place.seq = message.seq AND place.number = talk.number WHERE talk.number = ?`;
    const [seq = 0] = this.db.one<[number]>(newest, number) ?? [];
    this.db.run('UPDATE talk SET newest = ? WHERE number = ?', seq, number);
  }
}

/** Everything a message is found by; null for one that was taken back. */
function entryOf(json: string, talks: Talks): Entry {
  const message = JSON.parse(json) as Message;
  const talk = message.deletedAt === null ? talks.find(message.conversationId) : null;
  if (!talk) return null;
  const { sender, recipient, file, words } = columnsOf(message, talk.title);
  const ready = (text: string): string => fold(surrogate.test(text) ? text.replace(loneSurrogate, '\ufffd') : text);
  const folded = { sender: ready(sender), recipient: ready(recipient), file: ready(file), words: ready(words) };
  return { words: folded, number: talk.number, marks: messageMarks(message) };
}

/** Half a character, as a text has that was cut in the middle of one. SQLite takes none, and one would stop the index. */
const loneSurrogate = /\p{Surrogate}/gu;
const surrogate = /[\ud800-\udfff]/;
