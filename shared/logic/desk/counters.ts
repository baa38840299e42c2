import type { Conversation } from '../../domain/conversation';
import type { OutboxItem } from '../../domain/outbox';
import type { RowOf, TableName } from '../../domain/tables';
import type { Rows } from './store';

const waitingOut = new Set<OutboxItem['state']>(['queued', 'held', 'sending', 'retry', 'failed', 'uncertain']);

/** Whether an outbox row still has something to do. */
export function isPending(item: OutboxItem): boolean {
  return waitingOut.has(item.state);
}

/** One item on the screen counts once: of a linked pair, the half that is shown. */
function conversationCounters(c: Conversation): string[] {
  if (c.behind === 'account') return [];
  const whole = c.behind === undefined;
  const ids = whole ? [`state:${c.state}`] : [];
  const inbox = c.state === 'open' || c.state === 'waiting';
  if (c.state === 'open') ids.push(`account:${c.accountId}`, `channel:${c.channel}`);
  if (inbox && c.unread > 0) ids.push(`accountUnread:${c.accountId}`, `channelUnread:${c.channel}`);
  if (inbox && c.unread > 0 && whole) ids.push('unread');
  return ids;
}

/** The counters that count a row. */
export function countersOf<T extends TableName>(table: T, row: RowOf<T> | null): string[] {
  if (row === null) return [];
  if (table === 'conversation') return conversationCounters(row as Conversation);
  if (table === 'draft') return ['drafts'];
  if (table === 'outbox') return isPending(row as OutboxItem) ? ['outbox'] : [];
  return [];
}

/**
 * The same rows, with the counters kept: every put and remove moves the counts it touches; `flush` writes the
 * moved counters as rows and must be called once at the end of the transaction.
 */
export function withCounters(rows: Rows): Rows & { flush(): void } {
  const moved = new Map<string, number>();
  const move = (id: string, by: number) => moved.set(id, (moved.get(id) ?? 0) + by);
  const swap = <T extends TableName>(table: T, before: RowOf<T> | null, after: RowOf<T> | null) => {
    for (const id of countersOf(table, before)) move(id, -1);
    for (const id of countersOf(table, after)) move(id, 1);
  };
  const counted = (table: TableName) => table === 'conversation' || table === 'draft' || table === 'outbox';
  return {
    get: (table, id) => rows.get(table, id),
    put: (table, row) => {
      if (counted(table)) swap(table, rows.get(table, row.id), row);
      rows.put(table, row);
    },
    remove: (table, id) => {
      if (counted(table)) swap(table, rows.get(table, id), null);
      rows.remove(table, id);
    },
    flush: () => {
      for (const [id, by] of moved) {
        if (by === 0) continue;
        const value = (rows.get('counter', id)?.value ?? 0) + by;
        if (value === 0) rows.remove('counter', id);
        else rows.put('counter', { id, value });
      }
      moved.clear();
    },
  };
}
