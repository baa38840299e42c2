import type { Capabilities } from '../../../channels/capabilities';
import { stoppedStatus } from '../../../channels/status';
import type { AccountId } from '../../../domain/ids';
import { DeskRefusal } from '../refusal';
import { conversationOf, putConversation, refresh, type Session } from '../session';
import { canCancel, withdraw } from './sending';

/** Removes an account with everything it brought, customers included whom nothing else knows. */
export function removeAccount(session: Session, id: AccountId): number {
  const { store } = session;
  const customers = new Set<string>();
  for (const draft of store.accountDrafts(id)) store.remove('draft', draft.id);
  for (const conversation of store.accountConversations(id)) {
    const row = conversationOf(session, conversation);
    if (row.customerId !== null) customers.add(row.customerId);
    for (const message of store.messagesOf(row.id)) store.remove('message', message.id);
    for (const item of store.outboxOf(row.id)) store.remove('outbox', item.id);
    store.remove('conversation', row.id);
  }
  for (const customer of customers) {
    const row = store.get('customer', customer);
    if (!row || store.conversationsOf(row.id).length > 0) continue;
    for (const handle of row.handles) store.unlinkHandle(handle);
    store.remove('customer', row.id);
  }
  // What was done there can no longer be taken back, and its inverse would keep texts.
  for (const step of store.steps()) {
    store.remove('step', step.id);
    store.removeInverse(step.id);
  }
  store.forgetAccount(id);
  store.remove('account', id);
  return 1;
}

/**
 * Removes an account and keeps what it brought, to be read. Nothing goes out any more: what waits becomes a draft again,
 * what may have left stays marked so, and changes for the server are given up. Nobody is owed an answer there, so what
 * was open is done. Remote ids and the place in the mailbox stay: connected again, it goes on where it was.
 */
export function retireAccount(session: Session, id: AccountId): number {
  const { store, env } = session;
  const account = store.get('account', id);
  if (!account) throw new DeskRefusal('not.found');
  const profiles = Object.entries(account.profiles).map(([name, can]) => [name, closed(can)]);
  store.put('account', {
    ...account,
    status: stoppedStatus,
    profiles: Object.fromEntries(profiles),
    removedAt: account.removedAt ?? env.now,
  });
  for (const conversation of store.accountConversations(id)) {
    const row = conversationOf(session, conversation);
    for (const item of store.outboxOf(row.id)) {
      if (canCancel(item)) withdraw(session, item);
      else if (item.state === 'sending') store.put('outbox', { ...item, state: 'uncertain' });
    }
    const now = refresh(session, conversationOf(session, row.id));
    if (now.state !== 'open' && now.state !== 'waiting' && now.state !== 'snoozed') continue;
    const noClock = { waitingSince: null, goalAt: null, deadlineAt: null };
    putConversation(session, { ...now, state: 'done', snooze: null, woken: null, settledAt: env.now, ...noClock });
  }
  store.forgetServerChanges(id);
  return 1;
}

/** What a conversation can do whose account is gone: be read. */
function closed(can: Capabilities): Capabilities {
  return { ...can, reply: 'rejected', replyAll: 'rejected', forward: 'rejected', initiate: 'rejected' };
}
