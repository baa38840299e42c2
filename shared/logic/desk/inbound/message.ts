import type { Account } from '../../../domain/account';
import type { Conversation } from '../../../domain/conversation';
import type { ConversationId, MessageId } from '../../../domain/ids';
import type { Message } from '../../../domain/message';
import { afterBlocked, afterCustomerMessage, afterOurAnswer, firstSyncState } from '../../conversation/states';
import { addMessage, isAnswer, isQuestion, needsRecount } from '../../conversation/summary';
import { sortAtOf } from '../../time/sortAt';
import { putConversation, refresh, type Session } from '../session';
import { attachmentRow } from './attachment';
import { adoptEcho } from './echo';
import { place } from './place';
import type { StoredMessage } from './storedEvent';
import { updateMessage } from './update';

/** What is news to the person: a customer's message that came in after the first sync. */
export type Arrival = { conversationId: ConversationId; messageId: MessageId };

/** Takes in one message: known ones are updated, our own echo adopted, new ones placed. */
export function takeMessage(session: Session, account: Account, event: StoredMessage): Arrival | null {
  const { store, env } = session;
  const known = store.messageByRemote(account.id, event.remoteId);
  if (known !== null) {
    updateMessage(session, known, event);
    return null;
  }
  if (event.attemptKey !== null && adoptEcho(session, account, event)) return null;
  const { id, conversation, fresh } = place(session, account, event);
  const message = messageRow(session, account, event, id, conversation.id);
  store.put('message', message);
  store.linkRemote(account.id, event.remoteId, id);
  if (event.html !== null) store.putBody(id, event.html);
  const after = count(session, conversation, message, event.read);
  const state = isBlocked(session, message)
    ? afterBlocked(after, fresh, env.now)
    : stateAfter(session, account, after, message, fresh);
  const written = putConversation(session, { ...after, ...state });
  const news = account.syncedAt !== null && isQuestion(message) && written.state === 'open' && !written.muted;
  return news ? { conversationId: written.id, messageId: id } : null;
}

function isBlocked({ store }: Session, { direction, author }: Message): boolean {
  return direction === 'in' && (store.get('sender', author.address.toLowerCase())?.blocked ?? false);
}

function count(session: Session, row: Conversation, message: Message, read: boolean): Conversation {
  const seen = isAnswer(message) && message.sortAt >= (row.lastCustomerAt ?? 0);
  const unread = seen ? 0 : row.unread + (message.direction === 'in' && !read ? 1 : 0);
  if (needsRecount(row, message)) return refresh(session, { ...row, unread });
  return { ...row, unread, ...addMessage(row, message, row.settledAt) };
}

function stateAfter(
  { env }: Session,
  account: Account,
  row: Conversation,
  message: Message,
  fresh: boolean,
): Partial<Conversation> {
  if (account.syncedAt === null) {
    const touched = row.settledAt > 0 || row.state === 'snoozed' || row.state === 'spam' || row.state === 'trash';
    return touched && !fresh ? {} : { state: firstSyncState(row, env.now) };
  }
  if (isQuestion(message)) return message.sortAt > row.lastOutAt ? afterCustomerMessage(row, env.now) : {};
  if (isAnswer(message)) return row.waitingSince === null ? afterOurAnswer(row) : {};
  return {};
}

function messageRow(
  { store }: Session,
  account: Account,
  event: StoredMessage,
  id: MessageId,
  conversationId: ConversationId,
): Message {
  const sortAt = sortAtOf(event.sentAt, event.receivedAt);
  return {
    id,
    conversationId,
    accountId: account.id,
    seq: store.nextSeq(sortAt),
    direction: event.direction,
    automatic: event.automatic,
    visibility: event.visibility,
    author: { name: event.author.name, address: event.author.id },
    to: event.to ?? [],
    cc: event.cc ?? [],
    subject: event.subject,
    text: event.text,
    html: event.html !== null,
    attachments: event.attachments.map((file) => attachmentRow(file)),
    reactions: [],
    replyTo: event.replyTo === null ? null : store.messageByRemote(account.id, event.replyTo),
    sentAt: event.sentAt,
    receivedAt: event.receivedAt,
    sortAt,
    editedAt: null,
    deletedAt: null,
    delivery: event.delivery,
    outboxId: null,
    mail: event.mail ?? null,
  };
}
