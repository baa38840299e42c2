import type { Account } from '../../../domain/account';
import type { Conversation } from '../../../domain/conversation';
import { type AccountId, DraftId, MessageId, type Ms, OutboxId } from '../../../domain/ids';
import type { Message } from '../../../domain/message';
import type { OutboxItem } from '../../../domain/outbox';
import { type AwayDecision, decideAway } from '../../away/decide';
import { noteIdPrefix } from '../../away/noteId';
import { noteAddress, noteSubject } from '../../away/noteHead';
import { noteOf } from '../../away/noteOf';
import { firstSeq } from '../../time/sortAt';
import { answersFrom } from '../../writing/identity';
import { outgoingMessage, rememberThread } from '../changes/sending';
import { DeskRefusal } from '../refusal';
import { conversationOf, refresh, type Session } from '../session';
import { awaySettingsOf, momentOf } from './momentOf';

/** How far back (ms) messages are asked about, and how many at once: a person's command gets in between. */
const reachMs = 8 * 86_400_000;
const mostLooked = 100;
const mostDecided = 20;
const day = 86_400_000;

/**
 * Decides about messages nothing was decided about, and writes each decision together with the note that follows from it:
 * what is written is sent once, whatever breaks before or after. Goes on behind those it looked at before, so that however
 * many wait for somebody who answers late, they keep no other waiting. @returns how many were decided, at least 1 while it
 * has not looked at all of them
 */
export function sendNotes(session: Session, provider: readonly AccountId[]): number {
  const { store, env } = session;
  const since = awaySettingsOf(store).rules.flatMap((rule) => (rule.on ? [rule.since ?? 0] : []));
  if (since.length === 0) return 0;
  const first = Math.min(...since);
  const oldest = firstSeq(Math.max(0, env.now - reachMs, first - day)) - 1;
  const found = store.undecided(Math.max(oldest, store.lookedUpTo()), mostLooked);
  let [decided, looked, lookedUpTo] = [0, 0, 0];
  for (const { id, seq } of found) {
    if (decided >= mostDecided) break;
    [looked, lookedUpTo] = [looked + 1, seq];
    const message = store.get('message', id);
    const account = message && store.get('account', message.accountId);
    if (!message || !account) continue;
    const conversation = conversationOf(session, message.conversationId);
    const decision = decideAway(momentOf(session, account, conversation, message, provider));
    if (decision.kind === 'later') continue;
    decided++;
    store.putNote(noteOf(conversation, message, decision, { id: env.newId(), at: env.now }));
    if (decision.kind === 'send') post(session, account, conversation, message, decision);
    else if (decision.reason === 'breaker') stopAll(session);
  }
  const isThrough = looked === found.length && found.length < mostLooked;
  store.setLookedUpTo(isThrough ? 0 : lookedUpTo);
  return isThrough ? decided : Math.max(1, decided);
}

type Sending = Extract<AwayDecision, { kind: 'send' }>;

/** The breaker falls: nothing goes any more until a person says so. */
function stopAll({ store, env }: Session): void {
  const settings = awaySettingsOf(store);
  if (settings.stoppedAt !== null) return;
  store.put('deskSetting', { id: 'away', value: { ...settings, stoppedAt: env.now } });
}

function post(session: Session, account: Account, row: Conversation, message: Message, decision: Sending): void {
  const { store, env } = session;
  const item = itemOf(account, row, message, decision, env);
  const shown = { ...outgoingMessage(session, item, account, row), automatic: true };
  store.put('outbox', item);
  store.put('message', shown);
  rememberThread(session, item, shown);
  refresh(session, row);
}

function itemOf(
  account: Account,
  row: Conversation,
  message: Message,
  decision: Sending,
  { now, newId }: { now: Ms; newId(): string },
): OutboxItem {
  const domain = /@(.+)$/u.exec(account.address)?.[1];
  const key = `${noteIdPrefix}${newId()}`;
  return {
    id: OutboxId.parse(newId()),
    accountId: account.id,
    conversationId: row.id,
    draftId: DraftId.parse(newId()),
    messageId: MessageId.parse(newId()),
    kind: 'reply',
    replyTo: message.id,
    to: [noteAddress(message)],
    cc: [],
    bcc: [],
    subject: account.profiles[row.profile]?.subject ? noteSubject(message.subject ?? '', decision.language) : null,
    text: decision.text,
    html: null,
    from: answersFrom(account, message),
    attachments: [],
    state: 'queued',
    phase: 'idle',
    attemptKey: domain ? `<${key}@${domain}>` : key,
    attempts: 0,
    hold: null,
    error: null,
    delivery: null,
    seenUpTo: now,
    createdAt: now,
    notBefore: now,
    sentAt: null,
    thenDone: false,
    away: { ruleId: decision.rule.id, messageId: message.id },
  };
}

/** Takes back a note that has not left: nobody is told any more what it says. */
export function dropNote(session: Session, id: OutboxId): number {
  const { store } = session;
  const item = store.get('outbox', id);
  if (!item?.away) throw new DeskRefusal('not.found');
  if (item.state !== 'queued' && item.state !== 'retry') throw new DeskRefusal('conflict.stale');
  store.put('outbox', { ...item, state: 'cancelled', phase: 'idle', hold: null });
  store.remove('message', item.messageId);
  refresh(session, conversationOf(session, item.conversationId));
  return 1;
}
