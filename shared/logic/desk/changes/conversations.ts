import type { ChangeOf } from '../../../domain/change';
import type { Conversation } from '../../../domain/conversation';
import type { ConversationId } from '../../../domain/ids';
import { predict } from '../predict';
import { conversationOf, putConversation, refresh, type Session } from '../session';

type FieldChange = ChangeOf<'setState' | 'snooze' | 'setRead' | 'setFlag' | 'setTags'>;

/** The conversations meant, each once, with the other half of a manual link: one item on the screen is two rows. */
export function withLinked(session: Session, ids: readonly ConversationId[]): Conversation[] {
  const rows = new Map<string, Conversation>();
  for (const id of ids) {
    const row = conversationOf(session, id);
    rows.set(row.id, row);
    if (row.linkedTo !== null) rows.set(row.linkedTo, conversationOf(session, row.linkedTo));
  }
  return [...rows.values()];
}

/** Changes fields of conversations as predicted; answers how many. */
export function changeFields(session: Session, change: FieldChange): number {
  const rows = withLinked(session, change.where ? session.store.inView(change.where) : change.ids);
  for (const row of rows) {
    const next = { ...row, ...predict(change, row, session.env.now) };
    // Opening again asks the messages anew who waits; every other field change follows from the row alone.
    if (change.type === 'setState' && change.state === 'open') refresh(session, next);
    else putConversation(session, next);
  }
  return rows.length;
}

/** Makes a tag, unless one has the name already, and puts it on the conversations. */
export function createTag(session: Session, change: ChangeOf<'createTag'>): number {
  session.store.put('tag', { id: change.id, name: change.name, hue: hueOf(change.name) });
  const ids = change.where ? session.store.inView(change.where) : change.ids;
  for (const id of ids) {
    const row = conversationOf(session, id);
    putConversation(session, { ...row, tags: [...new Set([...row.tags, change.id])] });
  }
  return Math.max(1, ids.length);
}

function hueOf(name: string): number {
  let hash = 7;
  for (const char of name) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 360;
  return hash;
}

/** Shows two conversations as one item, or stops doing so. Both stay rows of truth. */
export function link(session: Session, change: ChangeOf<'link'>): number {
  const a = conversationOf(session, change.a);
  const b = conversationOf(session, change.b);
  for (const other of [a.linkedTo, b.linkedTo]) if (other !== null) unlink(session, other);
  putConversation(session, { ...conversationOf(session, a.id), linkedTo: b.id });
  putConversation(session, { ...conversationOf(session, b.id), linkedTo: a.id });
  return 2;
}

/** Takes a manual link back. */
export function unlink(session: Session, id: ConversationId): number {
  const row = conversationOf(session, id);
  if (row.linkedTo === null) return 0;
  const other = conversationOf(session, row.linkedTo);
  putConversation(session, { ...row, linkedTo: null });
  putConversation(session, { ...other, linkedTo: null });
  return 2;
}
