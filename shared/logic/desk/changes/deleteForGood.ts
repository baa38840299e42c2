import type { ChangeOf } from '../../../domain/change';
import type { Conversation } from '../../../domain/conversation';
import { DeskRefusal } from '../refusal';
import { conversationOf, putConversation, type Session } from '../session';
import { want } from '../server/want';
import { serverMessages } from '../server/view';

/** Removes conversations here and at their server. Refuses what is not in the trash: this cannot be taken back. */
export function deleteForGood(session: Session, { ids: seen, where }: ChangeOf<'deleteForGood'>): number {
  const ids = where ? session.store.inView(where) : seen;
  const rows = new Map(ids.map((id) => conversationOf(session, id)).map((row) => [row.id, row]));
  for (const row of rows.values()) if (row.state !== 'trash') throw new DeskRefusal('conflict.stale');
  for (const row of rows.values()) remove(session, row);
  return rows.size;
}

function remove(session: Session, row: Conversation): void {
  const { store } = session;
  for (const message of serverMessages(session, row.id)) {
    if (message.server.place !== 'sent') want(session, row.accountId, message, 'place', 'gone');
  }
  if (row.linkedTo !== null) putConversation(session, { ...conversationOf(session, row.linkedTo), linkedTo: null });
  for (const draft of store.draftsOf(row.id)) store.remove('draft', draft.id);
  store.dropVersions('conversation', row.id);
  for (const item of store.outboxOf(row.id)) store.remove('outbox', item.id);
  for (const { id } of store.messagesOf(row.id)) {
    const remote = store.remoteOf(id);
    if (remote !== null) store.forget(row.accountId, remote);
    store.remove('message', id);
  }
  store.remove('conversation', row.id);
}
