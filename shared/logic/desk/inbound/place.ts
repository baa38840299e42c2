import type { Account } from '../../../domain/account';
import type { Conversation } from '../../../domain/conversation';
import { MessageId } from '../../../domain/ids';
import { factsOf, threadKeys } from '../../threading/facts';
import { joins } from '../../threading/joins';
import { sortAtOf } from '../../time/sortAt';
import { conversationOf, type Session } from '../session';
import { identify } from './identify';
import { merge } from './merge';
import { newConversation } from './newConversation';
import type { StoredMessage } from './storedEvent';

/**
 * Finds the conversation of a new message, or makes one; joins those the message shows to be one. Remembers the
 * message's facts for those that come later.
 */
export function place(
  session: Session,
  account: Account,
  event: StoredMessage,
): { id: MessageId; conversation: Conversation; fresh: boolean } {
  const { store, env } = session;
  const at = sortAtOf(event.sentAt, event.receivedAt);
  const facts = factsOf(event.thread, event.attemptKey ?? event.remoteId, event.direction === 'out', at);
  const keys = threadKeys(facts);
  const peers = store.threadPeers(account.id, keys).filter((peer) => joins(peer.facts, facts));
  const found = new Map(peers.map((peer) => [peer.conversationId, conversationOf(session, peer.conversationId)]));
  const distinct = [...new Map([...found.values()].map((row) => [row.id, row])).values()];
  const id = MessageId.parse(env.newId());
  const conversation =
    distinct.length > 0 ? distinct.reduce((a, b) => merge(session, a, b)) : start(session, account, event);
  // A native thread is found by one peer; mail needs the facts of every message.
  if (facts.nativeThread === null || peers.length === 0) {
    store.addThreadPeer(account.id, keys, { facts, messageId: id, conversationId: conversation.id });
  }
  const { id: handle, name } = event.customer;
  // Who was known by an address alone, as from what we wrote elsewhere, says their name now.
  const isNamed = distinct.length > 0 && conversation.customerName === handle && name !== '' && name !== handle;
  if (isNamed) identify(session, event.customer);
  return {
    ...{ id, fresh: distinct.length === 0 },
    conversation: isNamed ? conversationOf(session, conversation.id) : conversation,
  };
}

function start(session: Session, account: Account, event: StoredMessage): Conversation {
  const { channel, profile, visibility } = event;
  return newConversation(session, account, {
    channel,
    profile,
    visibility,
    customer: identify(session, event.customer),
  });
}
