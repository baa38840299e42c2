import type { Conversation } from '../../../domain/conversation';
import { compareUrgency } from '../../conversation/pair';
import { conversationOf, putConversation, refresh, type Session } from '../session';

function older(a: Conversation, b: Conversation): boolean {
  return a.madeAt < b.madeAt || (a.madeAt === b.madeAt && a.id < b.id);
}

/**
 * Makes one conversation of two that turned out to be one. The id the ledger made first stays, the other becomes a
 * permanent alias, and all that hangs on it moves in the same transaction.
 */
export function merge(session: Session, a: Conversation, b: Conversation): Conversation {
  const { store } = session;
  const [kept, gone] = older(a, b) ? [a, b] : [b, a];
  for (const message of store.messagesOf(gone.id)) store.put('message', { ...message, conversationId: kept.id });
  for (const draft of store.draftsOf(gone.id)) store.put('draft', { ...draft, conversationId: kept.id });
  for (const item of store.outboxOf(gone.id)) store.put('outbox', { ...item, conversationId: kept.id });
  store.moveThreadPeers(gone.id, kept.id);
  const partner = kept.linkedTo === gone.id ? null : (kept.linkedTo ?? gone.linkedTo);
  store.remove('conversation', gone.id);
  store.put('alias', { id: gone.id, table: 'conversation', target: kept.id });
  if (gone.linkedTo !== null && gone.linkedTo !== kept.id) {
    const other = conversationOf(session, gone.linkedTo);
    putConversation(session, { ...other, linkedTo: kept.linkedTo === null ? kept.id : null });
  }
  return refresh(session, {
    ...kept,
    state: compareUrgency(kept.state, gone.state) <= 0 ? kept.state : gone.state,
    snooze: kept.snooze ?? gone.snooze,
    woken: kept.woken ?? gone.woken,
    unread: kept.unread + gone.unread,
    starred: kept.starred || gone.starred,
    pinned: kept.pinned || gone.pinned,
    muted: kept.muted && gone.muted,
    tags: [...new Set([...kept.tags, ...gone.tags])],
    settledAt: Math.min(kept.settledAt, gone.settledAt),
    linkedTo: partner === kept.id ? null : partner,
  });
}
