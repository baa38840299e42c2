import type { Account } from '@shared/domain/account';
import type { Conversation } from '@shared/domain/conversation';
import type { Customer } from '@shared/domain/customer';
import type { DeskSettings } from '@shared/domain/deskSetting';
import type { Draft } from '@shared/domain/draft';
import type { ConversationId, CustomerId } from '@shared/domain/ids';
import type { OutboxItem } from '@shared/domain/outbox';
import { inOrder, type SavedView } from '@shared/domain/savedView';
import type { Sender } from '@shared/domain/sender';
import type { Step } from '@shared/domain/step';
import type { TableName } from '@shared/domain/tables';
import type { Tag } from '@shared/domain/tag';
import type { CacheContext } from './cacheContext';
import { liveQuery, type Live } from './live/live';
import { pendingOutbox } from './outboxRows';
import type { ChangedRow } from './signals';

const inTable =
  (table: TableName) =>
  (row: ChangedRow): boolean =>
    row.table === table;

/** One conversation, painted; the row an alias means. Null when there is none. */
export function conversationRow(context: CacheContext, id: ConversationId): Live<Conversation | null | undefined> {
  const { aliases, overlay } = context;
  const live = liveQuery(
    context,
    (row) => row.table === 'conversation' && row.id === aliases.conversation(id),
    async (db) => (await db.conversation.get(aliases.conversation(id))) ?? null,
  );
  return {
    ...live,
    get: () => {
      const row = live.get();
      return row && overlay.paint(row);
    },
    subscribe: (listener) => {
      const leave = [live.subscribe(listener), overlay.subscribe(listener)];
      return () => {
        for (const stop of leave) stop();
      };
    },
  };
}

/** One customer, the row an alias means. */
export function customerRow(context: CacheContext, id: CustomerId): Live<Customer | null | undefined> {
  const { aliases } = context;
  return liveQuery(
    context,
    (row) => row.table === 'customer' && row.id === aliases.customer(id),
    async (db) => (await db.customer.get(aliases.customer(id))) ?? null,
  );
}

/** Everybody who is this person, the row an id means first. */
export function customerParts(context: CacheContext, id: CustomerId): Live<Customer[] | undefined> {
  const { aliases } = context;
  return liveQuery(context, inTable('customer'), async (db) =>
    (await db.customer.bulkGet([...aliases.customersOf(id)])).filter((row) => row !== undefined),
  );
}

/** A customer's conversations, newest first. */
export function conversationsOf(context: CacheContext, id: CustomerId): Live<Conversation[] | undefined> {
  const { aliases } = context;
  return liveQuery(context, inTable('conversation'), async (db) => {
    const of = (customer: CustomerId) =>
      db.conversation
        .where('[customerId+lastMessageAt]')
        .between([customer, 0], [customer, Number.MAX_SAFE_INTEGER])
        .toArray();
    const rows = (await Promise.all(aliases.customersOf(id).map(of))).flat();
    return rows.sort((a, b) => b.lastMessageAt - a.lastMessageAt);
  });
}

/** All accounts, oldest first. */
export function accountRows(context: CacheContext): Live<Account[] | undefined> {
  return liveQuery(context, inTable('account'), async (db) =>
    (await db.account.toArray()).sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)),
  );
}

/** What was decided about an address (lower case). */
export function senderRow(context: CacheContext, id: string): Live<Sender | null | undefined> {
  return liveQuery(
    context,
    (row) => row.table === 'sender' && row.id === id,
    async (db) => (await db.sender.get(id)) ?? null,
  );
}

/** Everything decided about senders, the newest first. */
export function senderRows(context: CacheContext): Live<Sender[] | undefined> {
  return liveQuery(context, inTable('sender'), async (db) =>
    (await db.sender.toArray()).sort((a, b) => b.changedAt - a.changedAt),
  );
}

/** All tags, by name. */
export function tagRows(context: CacheContext): Live<Tag[] | undefined> {
  return liveQuery(context, inTable('tag'), async (db) =>
    (await db.tag.toArray()).sort((a, b) => a.name.localeCompare(b.name)),
  );
}

/** All counters by id. */
export function counterRows(context: CacheContext): Live<ReadonlyMap<string, number> | undefined> {
  return liveQuery(
    context,
    inTable('counter'),
    async (db) => new Map((await db.counter.toArray()).map(({ id, value }) => [id, value])),
  );
}

/** All drafts, newest first. */
export function draftRows(context: CacheContext): Live<Draft[] | undefined> {
  return liveQuery(context, inTable('draft'), async (db) =>
    (await db.draft.toArray()).sort((a, b) => b.updatedAt - a.updatedAt),
  );
}

/** The saved views, the oldest first. */
export function savedViewRows(context: CacheContext): Live<SavedView[] | undefined> {
  return liveQuery(context, inTable('savedView'), async (db) => (await db.savedView.toArray()).sort(inOrder));
}

/** What is on its way out, oldest first. */
export function outboxRows(context: CacheContext): Live<OutboxItem[] | undefined> {
  return liveQuery(context, inTable('outbox'), pendingOutbox);
}

/** The settings of the desk by their names. */
export function settingRows(context: CacheContext): Live<DeskSettings | undefined> {
  return liveQuery(
    context,
    inTable('deskSetting'),
    async (db) =>
      Object.fromEntries((await db.deskSetting.toArray()).map(({ id, value }) => [id, value])) as DeskSettings,
  );
}

/** Undoable steps, newest first. */
export function stepRows(context: CacheContext): Live<Step[] | undefined> {
  return liveQuery(context, inTable('step'), async (db) => (await db.step.toArray()).sort((a, b) => b.at - a.at));
}
