import type { Account } from '../../../domain/account';
import type { ChangeOf } from '../../../domain/change';
import type { Conversation } from '../../../domain/conversation';
import type { Draft } from '../../../domain/draft';
import type { AccountId, ConversationId, OutboxId } from '../../../domain/ids';
import type { Message } from '../../../domain/message';
import type { OutboxItem } from '../../../domain/outbox';
import type { Result } from '../../../errors/result';
import { replyUntil } from '../../conversation/replyWindow';
import { move, type OutboxFields } from '../../outbox/moves';
import { isSettled } from '../../outbox/queue';
import * as words from '../../outbox/words';
import { asApproved } from '../../templates/approved';
import { isOpen, openIn } from '../../templates/openIn';
import { postedOn } from '../../templates/posted';
import { usedOf } from '../../templates/usedOf';
import { dayAt } from '../../time/zoned';
import { identityOf } from '../../writing/identity';
import { looksOf } from '../../writing/richParts';
import { factsOf, threadKeys } from '../../threading/facts';
import { discardDraft } from './drafts';
import { asAddressed, startConversation } from './firstContact';
import { dropEmptyTalk, privateTalk, writtenIn } from './privateReply';
import { runMacro } from './macros';
import { predict } from '../predict';
import { DeskRefusal } from '../refusal';
import { conversationOf, mustBeNew, putConversation, refresh, type Session } from '../session';

/**
 * Puts a draft into the outbox and shows it in its thread. From here on it is never lost: the row is durable with
 * the transaction, and its attempt key (Message-ID for mail) is made once.
 */
export function send(session: Session, given: ChangeOf<'send'>, after?: OutboxId): number {
  const { store, env } = session;
  mustBeNew(session, { message: given.messageId, outbox: given.outboxId });
  const account = store.get('account', given.draft.accountId);
  if (!account) throw new DeskRefusal('not.found');
  const draft = asAddressed(account, given.draft);
  const change = { ...given, draft };
  if (draft.kind === 'note') throw new DeskRefusal('invalid.request');
  if (!draft.text.trim() && draft.attachments.length === 0) throw new DeskRefusal('content.empty');
  if (draft.template && isOpen(openIn(draft.template, draft.text))) throw new DeskRefusal('template.open');
  mustBeHere(session, account.id);
  const thread =
    draft.kind === 'new' || draft.conversationId === null
      ? startConversation(session, account, draft, change)
      : conversationOf(session, draft.conversationId);
  const row = draft.privately ? privateTalk(session, account, thread, draft) : thread;
  const capabilities = account.profiles[row.profile];
  if (!capabilities || capabilities.reply === 'unsupported' || capabilities.reply === 'rejected')
    throw new DeskRefusal('unsupported');
  const { approved } = whileApproved(account, draft);
  const until = approved || draft.privately ? null : replyUntil(capabilities, row.windowEndsAt);
  if (until !== null && until <= env.now) throw new DeskRefusal('window.closed');

  const item: OutboxItem = {
    ...outboxItem(session, change, account, row, Math.max(env.now + capabilities.undoMs, change.later?.at ?? 0)),
    ...(after !== undefined && { after }),
  };
  const message = outgoingMessage(session, item, account, row);
  store.put('outbox', item);
  store.put('message', message);
  const looks = ownLooks(item);
  if (looks !== null) store.putBody(message.id, looks);
  noteUse(session, draft, row.visibility === 'public');
  discardDraft(session, draft.id, 'sent');
  rememberThread(session, item, message);
  const { acts = [], line, ...rest } = change;
  refresh(session, { ...row, ...predict(rest, row, env.now) });
  if (thread.id !== row.id) {
    const asked = conversationOf(session, thread.id);
    refresh(session, { ...asked, ...predict(rest, asked, env.now) });
  }
  if (line && draft.privately) send(session, lineBelow(change, line), item.id);
  if (acts.length > 0) runMacro(session, { type: 'macro', ids: [thread.id], acts });
  return 1;
}

/** What is left in public below a message that is answered in private. */
function lineBelow({ draft, seenUpTo, later }: ChangeOf<'send'>, line: NonNullable<ChangeOf<'send'>['line']>) {
  const { privately: _, template: __, approved: ___, ...rest } = draft;
  const { outboxId, messageId, draftId, text } = line;
  const below: Draft = { ...rest, id: draftId, text, html: null, attachments: [] };
  return {
    type: 'send' as const,
    outboxId,
    messageId,
    draft: below,
    seenUpTo,
    thenDone: false,
    ...(later && { later }),
  };
}

/** Templates stand by when they were used last, and count how often they went unchanged below posts. */
function noteUse({ store, env }: Session, { template: use, text }: Draft, isPublic: boolean): void {
  const row = use && store.get('template', use.id);
  if (!row) return;
  const day = dayAt(env.now, env.zone);
  const isPosted = isPublic && usedOf(use, text).unchanged;
  const posted = isPosted ? { day, count: postedOn(row, day) + 1 } : row.posted;
  store.put('template', { ...row, usedAt: env.now, ...(posted && { posted }) });
}

function outboxItem(
  { env }: Session,
  change: ChangeOf<'send'>,
  account: Account,
  row: Conversation,
  notBefore: number,
): OutboxItem {
  const { draft } = change;
  const domain = /@(.+)$/.exec(account.address)?.[1];
  const key = env.newId();
  return {
    id: change.outboxId,
    accountId: row.accountId,
    conversationId: row.id,
    draftId: draft.id,
    messageId: change.messageId,
    kind: draft.kind,
    replyTo: draft.replyTo,
    to: draft.to,
    cc: draft.cc,
    bcc: draft.bcc,
    subject: draft.subject,
    text: draft.text,
    html: draft.html,
    from: draft.from,
    attachments: draft.attachments,
    state: 'queued',
    phase: 'idle',
    attemptKey: domain ? `<${key}@${domain}>` : key,
    attempts: 0,
    hold: null,
    error: null,
    delivery: null,
    seenUpTo: change.seenUpTo,
    createdAt: env.now,
    notBefore,
    sentAt: null,
    thenDone: change.thenDone,
    ...(change.thenSnooze && { thenSnooze: true }),
    ...(change.later && { later: change.later }),
    ...(draft.template && { template: draft.template }),
    ...(draft.privately && { privately: draft.privately }),
    ...whileApproved(account, draft),
  };
}

/** Whatever its text is no more word for word, it does not leave as. */
function whileApproved({ approved }: Account, draft: Draft): Pick<OutboxItem, 'approved'> {
  const use = asApproved(approved, draft.approved, draft.text);
  return use ? { approved: use } : {};
}

/** The row that shows a message of the outbox in its thread. */
export function outgoingMessage(
  { store, env }: Session,
  item: OutboxItem,
  account: Account,
  row: Conversation,
): Message {
  return {
    id: item.messageId,
    conversationId: row.id,
    accountId: row.accountId,
    seq: store.nextSeq(env.now),
    direction: 'out',
    automatic: false,
    visibility: row.visibility,
    author: authorOf(item, account),
    to: item.to.map((address) => ({ name: '', address })),
    cc: item.cc.map((address) => ({ name: '', address })),
    subject: item.subject,
    text: item.text,
    html: ownLooks(item) !== null,
    attachments: item.attachments,
    reactions: [],
    replyTo: item.replyTo,
    sentAt: env.now,
    receivedAt: env.now,
    sortAt: env.now,
    editedAt: null,
    deletedAt: null,
    delivery: null,
    outboxId: item.id,
    ...(item.template && { template: usedOf(item.template, item.text) }),
  };
}

/** What the thread shows of our own rich text: what we quoted of theirs only where it is what the message is about. */
function ownLooks({ html, kind }: OutboxItem): string | null {
  return html === null ? null : looksOf(html, kind === 'forward');
}

/** Who the thread says has written: the account, or the identity chosen for this message. */
function authorOf({ from }: OutboxItem, account: Account): Message['author'] {
  if (from === null) return { name: account.name, address: account.address };
  const { name, address } = identityOf(account, from);
  return { name, address };
}

/** So that an answer that names our Message-ID finds its conversation. */
export function rememberThread({ store }: Session, item: OutboxItem, message: Message): void {
  const hints = {
    nativeThread: null,
    references: [],
    inReplyTo: null,
    subject: item.subject,
    counterpart: item.to[0] ?? '',
    noReply: false,
  };
  const facts = factsOf(hints, item.attemptKey, true, message.sortAt);
  store.addThreadPeer(item.accountId, threadKeys(facts), {
    facts,
    messageId: message.id,
    conversationId: message.conversationId,
  });
}

/** Nothing is sent by an account that was removed. */
function mustBeHere({ store }: Session, id: AccountId): void {
  const account = store.get('account', id);
  if (account?.removedAt !== undefined) throw new DeskRefusal('account.removed', { account: account.name });
}

function itemOf({ store }: Session, id: OutboxId): OutboxItem {
  const item = store.get('outbox', id);
  if (!item) throw new DeskRefusal('not.found');
  return item;
}

/** The row after a person's word, or a throw that says why the word comes too late. */
function obey(item: OutboxItem, word: Result<OutboxFields>): OutboxItem {
  const moved = word.ok ? move(item, word.value) : word;
  if (!moved.ok) throw new DeskRefusal(moved.error.code, moved.error.facts);
  return moved.value;
}

/** Whether an outbox row can still be taken back. */
export function canCancel(item: OutboxItem): boolean {
  return words.cancelSend(item).ok;
}

/**
 * Lets a waiting row leave at once; releases a held one. Refuses with send.answerFirst what speaks of another row that is
 * not settled.
 */
export function sendNow(session: Session, id: OutboxId): number {
  const item = itemOf(session, id);
  mustBeHere(session, item.accountId);
  const ahead = item.after === undefined ? null : session.store.get('outbox', item.after);
  if (ahead && !isSettled(ahead)) throw new DeskRefusal('send.answerFirst');
  const { lastCustomerAt } = conversationOf(session, item.conversationId);
  session.store.put('outbox', obey(item, words.sendNow(item, session.env.now, lastCustomerAt ?? 0)));
  return 1;
}

/** Takes a message back before it left: its text is a draft again, and who waited still waits. */
export function cancelSend(session: Session, id: OutboxId): number {
  const item = itemOf(session, id);
  const row = withdraw(session, item);
  const away = row.state === 'waiting' || (row.state === 'snoozed' && item.thenSnooze === true);
  if (away && row.waitingSince !== null) putConversation(session, { ...row, state: 'open', snooze: null });
  return 1;
}

/** A message whose time passed unsent is a draft again, and its conversation comes back and says so. */
export function dropLate(session: Session, id: OutboxId): number {
  const row = withdraw(session, itemOf(session, id));
  if (row.state === 'spam' || row.state === 'trash') return 1;
  const woken = { reason: 'notSent', at: session.env.now } as const;
  refresh(session, { ...row, state: 'open', snooze: null, woken, settledAt: 0 });
  return 1;
}

/**
 * Turns an outbox row back into its draft, and takes what was to leave after it back for good; says nothing about the
 * conversation's state.
 */
export function withdraw(session: Session, item: OutboxItem): Conversation {
  const { store, env } = session;
  store.put('outbox', obey(item, words.cancelSend(item)));
  store.remove('message', item.messageId);
  store.removeBody(item.messageId);
  const thread = writtenIn(session, item);
  for (const line of store.outboxOf(thread).filter((one) => one.after === item.id && canCancel(one))) {
    store.put('outbox', obey(line, words.cancelSend(line)));
    store.remove('message', line.messageId);
  }
  store.put('draft', draftOf(item, thread, env.now));
  if (thread !== item.conversationId)
    dropEmptyTalk(session, refresh(session, conversationOf(session, item.conversationId)));
  return refresh(session, conversationOf(session, thread));
}

function draftOf(item: OutboxItem, conversationId: ConversationId, updatedAt: number): Draft {
  const { draftId, accountId, kind, replyTo, to, cc, bcc, subject, text, html, from } = item;
  const { attachments, template, approved, privately } = item;
  const head = { id: draftId, accountId, conversationId, kind, replyTo, to, cc, bcc, subject };
  return {
    ...head,
    text,
    html,
    from,
    attachments,
    ...(template && { template }),
    ...(approved && { approved }),
    ...(privately && { privately }),
    updatedAt,
  };
}

/** The person's word on a row that may have been sent. */
export function settleSend(session: Session, change: ChangeOf<'settleSend'>): number {
  const { store, env } = session;
  const item = itemOf(session, change.id);
  if (change.verdict === 'again') mustBeHere(session, item.accountId);
  store.put('outbox', obey(item, words.settleSend(item, change.verdict, env.now)));
  refresh(session, conversationOf(session, item.conversationId));
  return 1;
}
