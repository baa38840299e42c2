import type { Capabilities } from '../../../channels/capabilities';
import { stoppedStatus } from '../../../channels/status';
import { type AccountId, CustomerId } from '../../../domain/ids';
import { DeskRefusal } from '../refusal';
import { giveUpActs } from '../server/acts';
import { conversationOf, putConversation, type Session } from '../session';
import { unlink } from './conversations';
import { canCancel, withdraw } from './sending';

/**
 * Removes an account with everything it brought, customers included whom nothing else knows.
 * @param most so many messages at once; the rest is for the next call
 * @returns 1 when the account is gone, 0 while something is left
 */
export function removeAccount(session: Session, id: AccountId, most: number): number {
  const { store } = session;
  let room = most;
  for (const draft of store.accountDrafts(id)) store.remove('draft', draft.id);
  store.dropVersions('account', id);
  for (const conversation of store.accountConversations(id)) {
    const row = conversationOf(session, conversation);
    const messages = store.messagesOf(row.id);
    for (const message of messages.slice(0, room)) store.remove('message', message.id);
    room -= messages.length + 1;
    if (room < 0) return 0;
    for (const item of store.outboxOf(row.id)) store.remove('outbox', item.id);
    unlink(session, row.id);
    store.remove('conversation', row.id);
    if (row.customerId !== null) removeStranger(session, row.customerId);
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
    giveUpActs(session, row.id);
    const now = conversationOf(session, row.id);
    if (now.state !== 'open' && now.state !== 'waiting' && now.state !== 'snoozed') continue;
    const noClock = { waitingSince: null, goalAt: null, deadlineAt: null };
    putConversation(session, { ...now, state: 'done', snooze: null, woken: null, settledAt: env.now, ...noClock });
  }
  store.forgetServerChanges(id);
  return 1;
}

/** Removes a customer whom no conversation knows any more, and to whom nobody is joined. */
function removeStranger(session: Session, id: CustomerId): void {
  const { store } = session;
  const row = store.get('customer', id);
  if (!row || store.conversationsOf(row.id).length > 0 || store.aliasesTo(row.id).length > 0) return;
  for (const handle of row.handles) store.unlinkHandle(handle);
  store.remove('customer', row.id);
  const alias = store.get('alias', row.id);
  if (!alias) return;
  store.remove('alias', alias.id);
  removeStranger(session, CustomerId.parse(alias.target));
}

/** What a conversation can do whose account is gone: be read. */
function closed(can: Capabilities): Capabilities {
  const nothing = { reply: 'rejected', replyAll: 'rejected', forward: 'rejected', initiate: 'rejected' } as const;
  return { ...can, ...nothing, edit: 'rejected', remove: 'rejected', reactions: 'rejected', hide: 'rejected' };
}
