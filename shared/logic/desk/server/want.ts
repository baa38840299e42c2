import type { Conversation, ConversationState } from '../../../domain/conversation';
import type { ConversationId, MessageId } from '../../../domain/ids';
import type { OutboxItem } from '../../../domain/outbox';
import type { ServerField, ServerWanted } from '../../../domain/serverChange';
import { moveOf, stateThatFits } from '../../server/places';
import type { Inverse, RowDelta } from '../inverse';
import { putConversation, type Session } from '../session';
import { type ActWish, takeBackAct } from './acts';
import { put } from './news';
import { locationIn, serverMessages, heldValue, stillIs, unreadIn, valueOf, type ServerMessage } from './view';

/** What a change wished of a server, for its undo: restored only where it is still what was wished. */
export type Wish = CopyWish | ActWish;
type CopyWish = { messageId: MessageId; field: ServerField; before: ServerWanted | null; after: ServerWanted };

/**
 * Puts a change for a server on its way, unless the server holds that value already. A later wish for the same field
 * replaces an earlier one; what the server cannot have heard of yet is taken back without a word.
 */
export function want(
  { store, env, wished }: Session,
  accountId: Conversation['accountId'],
  message: ServerMessage,
  field: ServerField,
  wanted: ServerWanted,
): void {
  const before = valueOf(message, field);
  if (before === wanted) return;
  const wish = { messageId: message.id, field, before, after: wanted };
  const id = `${message.id} ${field}`;
  const row = store.serverChange(id);
  if (row && 'field' in row) {
    if (row.attempts === 0 && heldValue(message, field) === wanted) store.removeServerChange(id);
    else store.putServerChange({ ...row, wanted, notBefore: env.now });
    wished?.push(wish);
    return;
  }
  const target = store.remoteOf(message.id);
  if (target === null) return;
  const fresh = { id, accountId, messageId: message.id, target, field, wanted };
  store.putServerChange({ ...fresh, attempts: 0, notBefore: env.now, createdAt: env.now });
  wished?.push(wish);
}

/** What follows for the servers from rows a person changed. Done, snooze, tags, notes, pin and mute never leave. */
export function wishWhatFollows(session: Session, deltas: readonly RowDelta[]): void {
  for (const { table, id, before, after } of deltas) {
    const row = table === 'conversation' && before && after ? session.store.get('conversation', id) : null;
    if (!row) continue;
    const had = before as Partial<Conversation>;
    if (had.state !== undefined) wishPlace(session, row, had.state);
    if (had.unread !== undefined) wishRead(session, row, had.unread);
    if (had.starred !== undefined) wishStar(session, row);
  }
}

function wishPlace(session: Session, row: Conversation, before: ConversationState): void {
  const account = session.store.get('account', row.accountId);
  const move = moveOf(before, row.state, account?.config.archiveOnDone === true);
  if (!move) return;
  const movable = serverMessages(session, row.id).filter(({ shown, direction }) => {
    return move.from.includes(shown.place) && (move.which === 'all' || direction === 'in');
  });
  const chosen = move.which === 'newest' ? movable.slice(-1) : movable;
  for (const message of chosen) want(session, row.accountId, message, 'place', move.to);
}

/** Moves the messages of a conversation: what we sent stays in Sent, and what we wrote is no junk. */
export function wishMove(session: Session, row: Conversation, to: ServerWanted): void {
  for (const message of serverMessages(session, row.id)) {
    const moves = message.shown.place !== 'sent' && (to !== 'junk' || message.direction === 'in');
    if (moves) want(session, row.accountId, message, 'place', to);
  }
}

/** All of it is read, or its newest message is not. */
function wishRead(session: Session, row: Conversation, before: number): void {
  if (row.unread === 0) return wishAllRead(session, row);
  if (before > 0) return;
  const newest = serverMessages(session, row.id)
    .filter(({ direction }) => direction === 'in')
    .slice(-1);
  for (const message of newest) want(session, row.accountId, message, 'read', false);
}

/** Who answered has read. */
export function wishAllRead(session: Session, row: Conversation): void {
  const messages = serverMessages(session, row.id);
  for (const message of unreadIn(messages)) want(session, row.accountId, message, 'read', true);
  if (messages.length === 0) wishTold(session, row);
}

/**
 * Where a service holds no copies but tells its customers what was read, the newest message stands for all before it. That
 * cannot be taken back, and is no part of an undo.
 */
function wishTold({ store, env }: Session, row: Conversation): void {
  if (!store.get('account', row.accountId)?.profiles[row.profile]?.marksRead) return;
  const newest = store.messagesOf(row.id).findLast(({ direction, automatic }) => direction === 'in' && !automatic);
  const target = newest ? store.remoteOf(newest.id) : null;
  if (!newest || target === null) return;
  const fresh = { id: `${newest.id} read`, accountId: row.accountId, messageId: newest.id, target };
  store.putServerChange({
    ...{ ...fresh, field: 'read', wanted: true, attempts: 0, notBefore: env.now, createdAt: env.now },
  });
}

/** The star of a conversation is that of its newest message; without one, none of them has any. */
function wishStar(session: Session, row: Conversation): void {
  const messages = serverMessages(session, row.id);
  const theirs = messages.filter(({ direction }) => direction === 'in');
  const chosen = row.starred ? (theirs.length > 0 ? theirs : messages).slice(-1) : messages;
  for (const message of chosen) want(session, row.accountId, message, 'star', row.starred);
}

/** Our answer left: the server marks the mail it answers. What was passed on answers nothing. */
export function wishAnsweredBy(session: Session, { kind, replyTo }: Pick<OutboxItem, 'kind' | 'replyTo'>): void {
  const message = replyTo === null || kind === 'forward' ? null : session.store.get('message', replyTo);
  const found = message && serverMessages(session, message.conversationId).find(({ id }) => id === replyTo);
  if (message && found) want(session, message.accountId, found, 'answered', true);
}

/**
 * Takes back what a change wished where it is still wished; read and star are counted again from what is shown then.
 * Answers the conversations whose mails lie elsewhere by now: their state is the one that fits them.
 */
export function takeBackWishes(session: Session, { wishes = [], deltas }: Inverse): ConversationId[] {
  const astray = new Set<ConversationId>();
  for (const wish of wishes) {
    if ('act' in wish) {
      takeBackAct(session, wish);
      continue;
    }
    const { messageId, field, before, after } = wish;
    const message = before === null ? null : session.store.get('message', messageId);
    const found = message && serverMessages(session, message.conversationId).find(({ id }) => id === messageId);
    if (!message || !found || before === null) continue;
    if (stillIs(found, field, after)) want(session, message.accountId, found, field, before);
    else if (field === 'place') astray.add(message.conversationId);
  }
  for (const { table, id, before } of deltas) {
    const flagged = before !== null && ('unread' in before || 'starred' in before);
    const row = table === 'conversation' && flagged ? session.store.get('conversation', id) : null;
    const messages = row ? serverMessages(session, row.id) : [];
    if (!row || messages.length === 0) continue;
    const starred = messages.some(({ shown }) => shown.star);
    putConversation(session, { ...row, unread: unreadIn(messages).length, starred });
  }
  return [...astray].filter((id) => refit(session, id));
}

/** Gives a conversation the state that fits where its messages lie; answers whether it was another. */
function refit(session: Session, id: ConversationId): boolean {
  const row = session.store.get('conversation', id);
  const state = row && stateThatFits(row.state, locationIn(serverMessages(session, id)));
  if (!row || !state) return false;
  put(session, row, {}, state);
  return true;
}
