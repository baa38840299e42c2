import type { ConversationId, MessageId } from '../../../domain/ids';
import type { Message } from '../../../domain/message';
import type { MessageAct, PendingAct } from '../../../domain/messageAct';
import type { ActChange, ServerChangeOutcome } from '../../../domain/serverChange';
import { actKey, inverseOf, isDone, shownMessage } from '../../acts/shown';
import { takeEdit, takeOwnReaction, takeRemoval } from '../inbound/update';
import { sameValue } from '../recorder';
import { DeskRefusal } from '../refusal';
import { conversationOf, refresh, type Session } from '../session';

/** What a change did to a message, for its undo: only where it is still as it was made. */
export type ActWish = { messageId: MessageId; act: MessageAct; back: MessageAct };

const idOf = (id: MessageId, act: MessageAct): string => `${id} ${actKey(act)}`;

/**
 * Puts an act on its way, unless the message is like that already. A later act about the same replaces an earlier one;
 * what the server cannot have heard of yet is taken back without a word. Refuses with not.found what is not at the
 * server. @returns whether there was anything to do
 */
export function wishAct(session: Session, message: Message, act: MessageAct): boolean {
  const { store, env } = session;
  const shown = shownMessage(message);
  const refused = message.acts?.some((one) => one.error && actKey(one.act) === actKey(act)) ?? false;
  if (isDone(shown, act) && !refused) return false;
  const back = inverseOf(shown, act);
  const id = idOf(message.id, act);
  const row = store.serverChange(id);
  const settled = isDone(message, act);
  if (settled && (!row || row.attempts === 0)) {
    if (row) store.removeServerChange(id);
    putActs(session, message, act, null);
  } else {
    const target = store.remoteOf(message.id);
    if (target === null) throw new DeskRefusal('not.found');
    if (act.kind === 'remove') dropOthers(session, message);
    const fresh = { id, accountId: message.accountId, messageId: message.id, target, createdAt: env.now };
    store.putServerChange({ ...fresh, attempts: row?.attempts ?? 0, act, notBefore: env.now });
    putActs(session, store.get('message', message.id) ?? message, act, { act, at: env.now });
  }
  if (back && !isDone(shown, act)) session.wished?.push({ messageId: message.id, act, back });
  return true;
}

/** What is still on its way to a message that shall be gone is of no use. */
function dropOthers({ store }: Session, message: Message): void {
  for (const { act } of message.acts ?? []) store.removeServerChange(idOf(message.id, act));
  store.put('message', { ...message, acts: undefined });
}

/** Says at the message what is on its way or was refused; null: nothing of that kind is any more. */
function putActs(session: Session, message: Message, act: MessageAct, pending: PendingAct | null): void {
  const others = (message.acts ?? []).filter((one) => actKey(one.act) !== actKey(act));
  const all = pending ? [...others, pending] : others;
  session.store.put('message', { ...message, acts: all.length > 0 ? all : undefined });
  refresh(session, conversationOf(session, message.conversationId));
}

/** What the server refused is let be: the message is as the server has it. */
export function dropRefused(session: Session, message: Message): number {
  const acts = (message.acts ?? []).filter(({ error }) => !error);
  if (acts.length === (message.acts?.length ?? 0)) return 0;
  session.store.put('message', { ...message, acts: acts.length > 0 ? acts : undefined });
  return 1;
}

/** The act that waits for a message to be deleted; undefined where none does. */
const removalOf = ({ acts }: Message): PendingAct | undefined =>
  acts?.find(({ act, error }) => act.kind === 'remove' && !error);

/**
 * A message that waits to be deleted stays. Refuses with undo.tooLate once its server was asked.
 * @returns 0 where it does not wait for that
 */
export function keepMessage(session: Session, message: Message): number {
  const removal = removalOf(message);
  if (!removal) return 0;
  const id = idOf(message.id, removal.act);
  if ((session.store.serverChange(id)?.attempts ?? 0) > 0) throw new DeskRefusal('undo.tooLate');
  session.store.removeServerChange(id);
  putActs(session, message, removal.act, null);
  return 1;
}

/** What became of an act at its server: done, it is what the message is; refused, it says so and is not shown as done. */
export function settleAct(
  session: Session,
  row: ActChange,
  outcome: Extract<ServerChangeOutcome, { kind: 'done' | 'refused' }>,
): void {
  const { store, env } = session;
  const { wanted } = outcome;
  if (typeof wanted !== 'object') return;
  const latest = sameValue(row.act, wanted);
  if (outcome.kind === 'refused' && !latest) return;
  if (latest) store.removeServerChange(row.id);
  if (outcome.kind === 'done') become(session, row, wanted);
  const message = store.get('message', row.messageId);
  if (!message || !latest) return;
  const gone = message.deletedAt !== null;
  putActs(
    session,
    message,
    row.act,
    outcome.kind === 'refused' && !gone ? { act: wanted, at: env.now, error: outcome.error } : null,
  );
}

/** The server has it like that now; its own word of it, before or after, changes nothing more. */
function become(session: Session, { messageId, accountId }: ActChange, act: MessageAct): void {
  const { store, env } = session;
  const message = store.get('message', messageId);
  if (!message || isDone(message, act)) return;
  switch (act.kind) {
    case 'react':
      return takeOwnReaction(session, messageId, act, store.get('account', accountId)?.name ?? '');
    case 'edit':
      return takeEdit(session, messageId, { text: act.text, html: null, at: env.now });
    case 'remove':
      return takeRemoval(session, messageId, { at: env.now });
    case 'hide':
      store.put('message', { ...message, hidden: act.hidden });
  }
}

/** What is on its way to the messages of a conversation is given up: they are as the server has them. */
export function giveUpActs(session: Session, id: ConversationId): void {
  const { store } = session;
  for (const row of store.serverChangesIn(id)) {
    if (!('act' in row)) continue;
    store.removeServerChange(row.id);
    const message = store.get('message', row.messageId);
    if (message) putActs(session, message, row.act, null);
  }
}

/** Takes back what a change did to a message, where it is still like that. */
export function takeBackAct(session: Session, { messageId, act, back }: ActWish): void {
  const message = session.store.get('message', messageId);
  if (!message || message.deletedAt !== null) return;
  if (isDone(shownMessage(message), act)) wishAct(session, message, back);
  else {
    const refused = message.acts?.find((one) => one.error && actKey(one.act) === actKey(act));
    if (refused) putActs(session, message, act, null);
  }
}
