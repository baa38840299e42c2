import type { SystemChange } from '../../domain/change';
import { assertNever } from '../../errors/assertNever';
import { afterOurAnswer, afterSnooze } from '../conversation/states';
import { move } from '../outbox/moves';
import { dropNote, sendNotes } from './away/sendNotes';
import { emptyTrash } from './changes/emptyTrash';
import { resetSomeClocks } from './clocks';
import { dropLate } from './changes/sending';
import { wentInto } from './changes/privateReply';
import { removeAccount, retireAccount } from './changes/removeAccount';
import { laterDelivery } from './inbound/update';
import type { Executed } from './execute';
import { DeskRefusal } from './refusal';
import { settleServerChange } from './server/settle';
import { wishAnsweredBy } from './server/want';
import { conversationOf, inSession, putConversation, refresh, type Session } from './session';
import type { DeskEnv, DeskStore } from './store';

/** Executes a change of main's own inside the caller's transaction. Never a step of undo. */
export function executeSystem(base: DeskStore, change: SystemChange, env: DeskEnv): Executed {
  return inSession(base, env, (session) => ({ undo: null, what: change.type, count: run(session, change), left: [] }));
}

function run(session: Session, change: SystemChange): number {
  const { store, env } = session;
  switch (change.type) {
    case 'putAccount':
      store.put('account', change.account);
      return 1;
    case 'removeAccount':
      return change.keep
        ? retireAccount(session, change.id)
        : removeAccount(session, change.id, change.most ?? Infinity);
    case 'accountStatus': {
      const account = store.get('account', change.id);
      if (!account) throw new DeskRefusal('not.found');
      store.put('account', { ...account, status: change.status });
      return 1;
    }
    case 'wakeSnoozed': {
      const ids = store.snoozedUntil(env.now);
      for (const id of ids) {
        const row = conversationOf(session, id);
        putConversation(session, { ...row, ...afterSnooze(row, env.now) });
      }
      return ids.length;
    }
    case 'sendNotes':
      return sendNotes(session, change.provider);
    case 'dropNote':
      return dropNote(session, change.id);
    case 'dropLate':
      return dropLate(session, change.id);
    case 'outbox':
      return moveOutbox(session, change);
    case 'attachment': {
      const message = store.get('message', change.messageId);
      if (!message) throw new DeskRefusal('not.found');
      const attachments = message.attachments.map((a) => (a.id === change.attachment.id ? change.attachment : a));
      store.put('message', { ...message, attachments });
      return 1;
    }
    case 'emptyTrash':
      return emptyTrash(session);
    case 'resetClocks':
      return resetSomeClocks(session, change.most);
    case 'serverChange':
      return settleServerChange(session, change);
    default:
      return assertNever(change);
  }
}

function moveOutbox(session: Session, change: Extract<SystemChange, { type: 'outbox' }>): number {
  const { store } = session;
  const before = store.get('outbox', change.id);
  if (!before) throw new DeskRefusal('not.found');
  const moved = move(before, change.fields);
  if (!moved.ok) throw new DeskRefusal(moved.error.code, moved.error.facts);
  const item = moved.value;
  store.put('outbox', item);
  if (change.remoteId !== undefined) store.linkRemote(item.accountId, change.remoteId, item.messageId);
  const message = store.get('message', item.messageId);
  if (message) {
    const reached = item.delivery === null ? message.delivery : laterDelivery(message.delivery, item.delivery);
    const delivery = item.state === 'failed' ? 'failed' : before.state === 'failed' ? item.delivery : reached;
    const { uncopied, ...told } = { ...message, delivery };
    const why = change.uncopied === undefined ? uncopied : (change.uncopied ?? undefined);
    if (delivery !== message.delivery || why !== uncopied)
      store.put('message', { ...told, ...(why && { uncopied: why }) });
  }
  if (change.nativeThread !== undefined) wentInto(session, item, change.nativeThread);
  const row = conversationOf(session, item.conversationId);
  // A note answers nothing, and that one did not arrive is owed no work.
  if (item.away) {
    refresh(session, row);
    return 1;
  }
  if (item.state === 'sent' && before.state !== 'sent') wishAnsweredBy(session, item);
  const away = row.state === 'waiting' || (row.state === 'snoozed' && item.thenSnooze === true);
  const failed = item.state === 'failed' && before.state !== 'failed' && away;
  const recovered = before.state === 'failed' && item.state !== 'failed' && item.state !== 'cancelled';
  refresh(session, {
    ...row,
    ...(failed ? { state: 'open' as const, snooze: null } : {}),
    ...(recovered ? afterOurAnswer(row) : {}),
  });
  return 1;
}
