import type { Conversation } from '@shared/domain/conversation';
import type { Database } from '../db/database';

/** A conversation in the index: its number, and the name and subject its messages were indexed under. */
export type Titled = { number: number; title: string };

/** What of a conversation its messages are found by. */
export function titleOf({ customerName, subject }: Conversation): string {
  return `${customerName}\n${subject ?? ''}`;
}

/** The conversations of one batch as the index knows them; must be made anew for every transaction. */
export class Titles {
  private readonly known = new Map<string, Titled>();

  constructor(private readonly db: Database) {}

  /** How the index knows a conversation, null when it does not yet. */
  find(id: string): Titled | null {
    const known = this.known.get(id);
    if (known) return known;
    const row = this.db.one<[number, string]>('SELECT number, title FROM titled WHERE conversation_id = ?', id);
    return row ? this.keep(id, { number: row[0], title: JSON.parse(row[1]) as string }) : null;
  }

  /**
   * A conversation on the way of one of its messages. Learned only when the index does not have it: a changed title is
   * for whoever indexes the older messages again.
   */
  learn(id: string): Titled {
    const known = this.find(id);
    if (known) return known;
    const data = this.db.one<[string]>('SELECT data FROM conversation WHERE id = ?', id)?.[0];
    return this.add(id, data ? titleOf(JSON.parse(data) as Conversation) : '');
  }

  /** Takes a new title over. */
  change(id: string, { number }: Titled, title: string): void {
    this.db.run('UPDATE titled SET title = ? WHERE number = ?', JSON.stringify(title), number);
    this.keep(id, { number, title });
  }

  private add(id: string, title: string): Titled {
    this.db.run('INSERT INTO titled(conversation_id, title) VALUES (?, ?)', id, JSON.stringify(title));
    const number = this.db.one<[number]>('SELECT last_insert_rowid()')?.[0] ?? 0;
    return this.keep(id, { number, title });
  }

  private keep(id: string, titled: Titled): Titled {
    this.known.set(id, titled);
    return titled;
  }
}
