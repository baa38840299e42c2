import type { Account } from '../../../domain/account';
import type { ServerPlace } from '../../../channels/copies';
import type { Conversation, ConversationState } from '../../../domain/conversation';
import type { ConversationId, MessageId } from '../../../domain/ids';
import type { Message } from '../../../domain/message';
import { afterBlocked, afterCustomerMessage, afterOurAnswer, firstSyncState } from '../../conversation/states';
import { addMessage, isAnswer, isQuestion, needsRecount } from '../../conversation/summary';
import { applyRules } from '../../rules/onArrival';
import { sortAtOf } from '../../time/sortAt';
import { putConversation, refresh, type Session } from '../session';
import { takeCopy } from '../server/take';
import { wishAllRead } from '../server/want';
import { attachmentRow } from './attachment';
import { adoptEcho } from './echo';
import { linkGrown } from './linkGrown';
import { place } from './place';
import { postFactsOf } from './postFacts';
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
    if (event.copy) takeCopy(session, account, known, event.copy);
    return null;
  }
  if (store.isForgotten(account.id, event.remoteId)) return null;
  if (adoptEcho(session, account, event)) return null;
  const { id, conversation, fresh } = place(session, account, event);
  const message = messageRow(session, account, event, id, conversation.id);
  store.put('message', message);
  store.linkRemote(account.id, event.remoteId, id);
  if (event.html !== null) store.putBody(id, event.html);
  const counted = count(session, conversation, message, event.read);
  const after = event.copy?.star ? { ...counted, starred: true } : counted;
  const state = isBlocked(session, message)
    ? afterBlocked(after, fresh, env.now)
    : (aside(event, account, after, fresh) ??
      (event.history ? historyState(session, after, fresh) : stateAfter(session, account, after, message)));
  const written = putConversation(session, { ...after, ...state });
  if (event.thread.grewFrom !== undefined) linkGrown(session, account, written, event.thread.grewFrom);
  if (event.copy) store.putCopy(account.id, id, event.copy);
  if (account.syncedAt !== null && conversation.unread > 0 && after.unread === 0) wishAllRead(session, written);
  const ruled = isNewIn(account, event) ? applyRules(session, written, message) : written;
  const inSight = ruled.state === 'open' && !ruled.muted && !isAside(event.copy?.place);
  const news = account.syncedAt !== null && !event.history && isQuestion(message) && inSight;
  return news ? { conversationId: written.id, messageId: id } : null;
}

/** Rules act on what comes in from outside from now on, never on history. */
function isNewIn({ syncedAt }: Account, { direction, history, copy }: StoredMessage): boolean {
  return direction === 'in' && syncedAt !== null && !history && !isAside(copy?.place);
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

const isAside = (place: ServerPlace | undefined): boolean => aloof.some(([one]) => one === place);

/** What a customer's mail that is first seen outside of INBOX makes of its conversation; null where that says nothing. */
function aside(
  { copy, direction }: StoredMessage,
  { syncedAt }: Account,
  row: Conversation,
  fresh: boolean,
): Partial<Conversation> | null {
  const rank = direction === 'in' ? aloof.findIndex(([place]) => place === copy?.place) : -1;
  const state = aloof[rank]?.[1];
  if (!state) return null;
  // While history comes in, in any order, the place nearest to INBOX counts.
  const further = syncedAt === null && row.settledAt === 0 && aloof.findIndex(([, one]) => one === row.state) > rank;
  return fresh || further ? { state } : {};
}

/** Places outside of INBOX, those nearer to it first, with the state of what lies there alone. */
const aloof: readonly [ServerPlace, ConversationState][] = [
  ['archive', 'done'],
  ['junk', 'spam'],
  ['trash', 'trash'],
];

/** History begins as at a first sync; what the desk knew already stays as it is. */
function historyState({ env }: Session, row: Conversation, fresh: boolean): Partial<Conversation> {
  return fresh ? { state: firstSyncState(row, env.now) } : {};
}

function stateAfter({ env }: Session, account: Account, row: Conversation, message: Message): Partial<Conversation> {
  if (account.syncedAt === null) {
    const touched = row.settledAt > 0 || row.state === 'snoozed';
    return touched ? {} : { state: firstSyncState(row, env.now) };
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
    ...(event.webUrl !== undefined && { webUrl: event.webUrl }),
    ...postFactsOf(event),
    ...(event.notice && { notice: event.notice }),
  };
}
