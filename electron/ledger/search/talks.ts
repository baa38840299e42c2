import type { Conversation } from '@shared/domain/conversation';
import type { Tag } from '@shared/domain/tag';
import { titleOf } from '@shared/logic/search/facts';
import type { Database } from '../db/database';
import { marksOf } from './marks';

/** A conversation in the index: its number, and the names its messages were indexed under. */
export type Talk = { number: number; title: string };

/** The conversations of one batch as the index knows them; must be made anew for every transaction. */
export class Talks {
  private readonly known = new Map<string, Talk>();
  private readonly tagNames = new Map<string, string | null>();

  constructor(private readonly db: Database) {}

  /** A conversation on the way of one of its messages; null when the ledger has none. */
  find(id: string): Talk | null {
    const known = this.known.get(id) ?? this.stored(id);
    if (known) return this.keep(id, known);
    const data = this.db.one<[string]>('SELECT data FROM conversation WHERE id = ?', id)?.[0];
    return data ? this.take(JSON.parse(data) as Conversation).talk : null;
  }

  /** Takes a conversation over as it is now. `retitled`: its messages were indexed under other names. */
  take(row: Conversation): { talk: Talk; retitled: boolean } {
    const before = this.known.get(row.id) ?? this.stored(row.id);
    const title = titleOf(row, this.namesOf(row.tags));
    const marks = marksOf(row);
    if (before) {
      const sql = 'UPDATE talk SET title = ?, marks = ?, account = ?, channel = ? WHERE number = ?';
      this.db.run(sql, JSON.stringify(title), marks, row.accountId, row.channel, before.number);
    } else {
      const sql = `INSERT INTO talk(conversation_id, title, marks, account, channel, newest) VALUES (?, ?, ?, ?, ?, 0)`;
      this.db.run(sql, row.id, JSON.stringify(title), marks, row.accountId, row.channel);
    }
    const number = before?.number ?? this.db.one<[number]>('SELECT last_insert_rowid()')?.[0] ?? 0;
    if (before) this.db.run('DELETE FROM tagged WHERE number = ?', number);
    for (const tag of new Set(row.tags)) this.db.run('INSERT INTO tagged(tag, number) VALUES (?, ?)', tag, number);
    const talk = this.keep(row.id, { number, title });
    return { talk, retitled: before !== null && before.title !== title };
  }

  /** Forgets a conversation that is no more. */
  drop(id: string): void {
    const talk = this.known.get(id) ?? this.stored(id);
    if (!talk) return;
    this.db.run('DELETE FROM tagged WHERE number = ?', talk.number);
    this.db.run('DELETE FROM talk WHERE number = ?', talk.number);
    this.known.delete(id);
  }

  private stored(id: string): Talk | null {
    const row = this.db.one<[number, string]>('SELECT number, title FROM talk WHERE conversation_id = ?', id);
    return row && { number: row[0], title: JSON.parse(row[1]) as string };
  }

  private namesOf(tags: readonly string[]): string[] {
    return tags.flatMap((id) => {
      if (!this.tagNames.has(id)) {
        const row = this.db.one<[string]>('SELECT data FROM tag WHERE id = ?', id);
        this.tagNames.set(id, row && (JSON.parse(row[0]) as Tag).name);
      }
      return this.tagNames.get(id) ?? [];
    });
  }

  private keep(id: string, talk: Talk): Talk {
    this.known.set(id, talk);
    return talk;
  }
}
