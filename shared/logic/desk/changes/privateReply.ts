import type { Capabilities } from '../../../channels/capabilities';
import type { Account } from '../../../domain/account';
import type { Conversation } from '../../../domain/conversation';
import type { Draft } from '../../../domain/draft';
import type { OutboxItem } from '../../../domain/outbox';
import { factsOf, threadKeys } from '../../threading/facts';
import { nativeThread } from '../../../channels/thread';
import { merge } from '../inbound/merge';
import { newConversation } from '../inbound/newConversation';
import { DeskRefusal } from '../refusal';
import { conversationOf, putConversation, type Session } from '../session';
import { link } from './conversations';

/**
 * The private talk in which a customer's public message is answered: the one linked to its conversation, or a new one
 * that is linked from now on. Refuses with unsupported, not.found, window.closed or reply.once.
 */
export function privateTalk(session: Session, account: Account, thread: Conversation, draft: Draft): Conversation {
  const { store, env } = session;
  const ability = account.profiles[thread.profile]?.privateReply;
  if (!ability || !account.profiles[ability.profile]) throw new DeskRefusal('unsupported');
  const asked = draft.replyTo === null ? null : store.get('message', draft.replyTo);
  if (asked?.conversationId !== thread.id || asked.direction !== 'in' || asked.visibility !== 'public')
    throw new DeskRefusal('not.found');
  if (asked.deletedAt !== null) throw new DeskRefusal('recipient.unreachable', { context: 'post' });
  if (env.now > asked.sentAt + ability.withinMs) throw new DeskRefusal('window.closed', { context: 'comment' });
  const linked = thread.linkedTo === null ? null : conversationOf(session, thread.linkedTo);
  const talk = linked?.accountId === account.id && linked.visibility === 'private' ? linked : null;
  if (ability.once && talk && store.outboxOf(talk.id).some((item) => answers(item, draft)))
    throw new DeskRefusal('reply.once');
  return talk ?? begin(session, account, thread, ability);
}

/** Whether a row answers the same message in private, or may have. */
function answers({ privately, replyTo, state }: OutboxItem, draft: Draft): boolean {
  return privately === true && replyTo === draft.replyTo && state !== 'cancelled' && state !== 'failed';
}

function begin(
  session: Session,
  account: Account,
  thread: Conversation,
  { profile, channel = thread.channel }: NonNullable<Capabilities['privateReply']>,
): Conversation {
  const { customerId, customerName } = thread;
  const customer = customerId === null ? null : { id: customerId, name: customerName };
  const place = { channel, profile, visibility: 'private' as const, customer };
  const talk = putConversation(session, newConversation(session, account, place));
  if (thread.linkedTo === null) link(session, { type: 'link', a: thread.id, b: talk.id });
  return conversationOf(session, talk.id);
}

/** The conversation of the message a row answers in private, where its draft belongs; else the row's own. */
export function writtenIn({ store }: Session, item: OutboxItem): OutboxItem['conversationId'] {
  const asked = item.privately && item.replyTo !== null ? store.get('message', item.replyTo) : null;
  return asked?.conversationId ?? item.conversationId;
}

/** A talk nothing was ever said in is no conversation: it goes with the message that was to begin it. */
export function dropEmptyTalk(session: Session, talk: Conversation): void {
  const { store } = session;
  if (store.messagesOf(talk.id).length > 0 || store.draftsOf(talk.id).length > 0) return;
  if (talk.linkedTo !== null) {
    putConversation(session, { ...conversationOf(session, talk.linkedTo), linkedTo: null });
  }
  for (const item of store.outboxOf(talk.id)) store.remove('outbox', item.id);
  store.remove('conversation', talk.id);
}

/** The channel told which of its conversations a row went into: what else is there already is the same talk. */
export function wentInto(session: Session, item: OutboxItem, thread: string): void {
  const { store } = session;
  const row = conversationOf(session, item.conversationId);
  const facts = factsOf(nativeThread(thread, item.to[0] ?? ''), item.attemptKey, true, item.createdAt);
  const keys = threadKeys(facts);
  const others = store.threadPeers(item.accountId, keys).map((peer) => conversationOf(session, peer.conversationId));
  if (others.length === 0) {
    store.addThreadPeer(item.accountId, keys, { facts, messageId: item.messageId, conversationId: row.id });
  }
  for (const other of others) {
    const mine = conversationOf(session, row.id);
    const theirs = conversationOf(session, other.id);
    if (mine.id !== theirs.id) merge(session, mine, theirs);
  }
}
