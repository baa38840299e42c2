import type { Conversation } from '../../domain/conversation';
import { type ConversationId, CustomerId, type UndoId } from '../../domain/ids';
import { tables, type RowOf, type TableName } from '../../domain/tables';
import { restoreSender } from './changes/senders';
import { canCancel, withdraw } from './changes/sending';
import { meantId, showName } from './customerGroup';
import type { Fields, RowDelta } from './inverse';
import { sameValue } from './recorder';
import { DeskRefusal } from './refusal';
import { takeBackWishes } from './server/want';
import { conversationOf, refresh, type Session } from './session';

/** A field an undo did not touch because it had changed since. */
export type Left = { table: string; id: string; field: string };

/** What a person set, as opposed to what follows from messages, drafts and the outbox. */
const chosen = new Set<keyof Conversation>([
  'state',
  'snooze',
  'woken',
  'unread',
  'starred',
  'pinned',
  'muted',
  'tags',
  'settledAt',
  'ruled',
  'refused',
  'linkedTo',
]);

const keptSteps = 50;

/**
 * Takes back a step (the newest not yet undone when `id` is null). Each field is restored only where it still has
 * the value the change gave it; the others are told as left. Refuses with undo.gone, or undo.tooLate once sent.
 */
export function undo(session: Session, id: UndoId | null): { what: string; count: number; left: Left[] } {
  const { store } = session;
  const step = id === null ? store.steps().find((s) => !s.undone) : store.get('step', id);
  const inverse = step && !step.undone ? store.inverse(step.id) : null;
  if (!step || !inverse) throw new DeskRefusal('undo.gone');
  const sent = sentBy(session, inverse.deltas);
  const left = sent ? takeBackSend(session, sent, inverse.deltas) : takeBack(session, inverse.deltas);
  const astray = takeBackWishes(session, inverse).map((row) => ({ table: 'conversation', id: row, field: 'state' }));
  store.put('step', { ...step, undone: true });
  store.removeInverse(step.id);
  return { what: inverse.what, count: inverse.count, left: [...left, ...astray] };
}

/** What the step sent: the answer, or what is to leave after it where that alone can still be taken back. */
function sentBy({ store }: Session, deltas: readonly RowDelta[]): RowDelta | undefined {
  const sent = deltas.filter(({ table, before }) => table === 'outbox' && before === null);
  const rows = sent.flatMap((delta) => {
    const item = store.get('outbox', delta.id);
    return item ? [{ delta, item }] : [];
  });
  rows.sort((a, b) => Number(a.item.after !== undefined) - Number(b.item.after !== undefined));
  return (rows.find(({ item }) => canCancel(item)) ?? rows[0])?.delta ?? sent[0];
}

function takeBackSend(session: Session, sent: RowDelta, deltas: RowDelta[]): Left[] {
  const item = session.store.get('outbox', sent.id);
  if (!item || !canCancel(item)) throw new DeskRefusal('undo.tooLate');
  withdraw(session, item);
  return takeBack(
    session,
    deltas.filter(({ table, before }) => table === 'conversation' && before !== null),
  );
}

function takeBack(session: Session, deltas: RowDelta[]): Left[] {
  const touched = new Set<ConversationId>();
  const left = deltas.flatMap((delta) => restore(session, delta, touched));
  for (const id of touched) {
    const row = session.store.get('conversation', id);
    if (row) refresh(session, row);
  }
  showNamesAgain(session, deltas);
  return left;
}

/** What a conversation's customer is called follows from the customers. */
function showNamesAgain(session: Session, deltas: readonly RowDelta[]): void {
  for (const { table, id, before, after } of deltas) {
    const targets = [before?.target, after?.target].filter((target) => target !== undefined);
    const ids = table === 'alias' ? [id, ...targets] : table === 'customer' ? [id] : [];
    for (const each of ids) showName(session, CustomerId.parse(each));
  }
}

function restore(session: Session, delta: RowDelta, touched: Set<ConversationId>): Left[] {
  const { store } = session;
  const { table, id, before, after } = delta;
  if (table === 'alias' && !canRestoreAlias(session, delta)) return [{ table, id, field: 'target' }];
  if (table === 'sender') return restoreSender(session, delta).map((field) => ({ table, id, field }));
  const now: Fields | null = store.get(table, id);
  if (before === null) {
    if (now !== null) removeRow(session, table, id, now, touched);
    return [];
  }
  if (after === null) {
    if (now === null) bringBack(session, table, before, touched);
    return now === null ? [] : [{ table, id, field: '*' }];
  }
  if (now === null) return [{ table, id, field: '*' }];
  const names = Object.keys(before).filter(
    (name) => table !== 'conversation' || chosen.has(name as keyof Conversation),
  );
  const free = names.filter((name) => sameValue(now[name], after[name]));
  if (free.length > 0) put(session, table, { ...now, ...Object.fromEntries(free.map((name) => [name, before[name]])) });
  if (table === 'conversation') touched.add(conversationOf(session, id as ConversationId).id);
  return names.filter((name) => !free.includes(name)).map((field) => ({ table, id, field }));
}

/** A join that has become another one stays; one that would lead back to itself does not come again. */
function canRestoreAlias({ store }: Session, { id, before, after }: RowDelta): boolean {
  if (!sameValue(store.get('alias', id), after)) return false;
  return before === null || meantId(store, CustomerId.parse(before.target)) !== id;
}

function removeRow(session: Session, table: TableName, id: string, row: Fields, touched: Set<ConversationId>): void {
  session.store.remove(table, id);
  noteConversation(row, touched);
}

function bringBack(session: Session, table: TableName, row: Fields, touched: Set<ConversationId>): void {
  // Its place in the order may be taken by now.
  const seq = table === 'message' ? { seq: session.store.nextSeq(Number(row.sortAt)) } : {};
  put(session, table, { ...row, ...seq });
  noteConversation(row, touched);
}

function noteConversation(row: Fields, touched: Set<ConversationId>): void {
  if (typeof row.conversationId === 'string') touched.add(row.conversationId as ConversationId);
}

/** Rows read back from an inverse are JSON: they pass their schema again before they are written. */
function put<T extends TableName>({ store }: Session, table: T, row: Fields): void {
  store.put(table, tables[table].parse(row) as RowOf<T>);
}

/** Drops what is older than the last 50 steps. */
export function pruneSteps({ store }: Session): void {
  for (const step of store.steps().slice(keptSteps)) {
    store.remove('step', step.id);
    store.removeInverse(step.id);
  }
}
