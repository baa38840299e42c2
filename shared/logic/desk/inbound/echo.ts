import type { Account } from '../../../domain/account';
import { wishAnsweredBy } from '../server/want';
import type { Session } from '../session';
import type { StoredMessage } from './storedEvent';

/**
 * Recognises a message this desk sent by its attempt key: the server's copy joins the row that is already shown,
 * and proves that an attempt in doubt went out. Answers false when it is not ours.
 */
export function adoptEcho(session: Session, account: Account, event: StoredMessage): boolean {
  const { store } = session;
  const item = event.attemptKey === null ? null : store.outboxByAttempt(account.id, event.attemptKey);
  const message = item && store.get('message', item.messageId);
  if (!item || !message) return false;
  store.linkRemote(account.id, event.remoteId, message.id);
  if (event.copy) store.putCopy(account.id, message.id, event.copy);
  const delivery = event.delivery ?? message.delivery ?? 'accepted';
  // The copy that was missing at the server is there: somebody put it, or it only took long.
  const { uncopied, ...told } = { ...message, delivery };
  store.put('message', uncopied && !event.copy ? { ...told, uncopied } : told);
  if (item.state !== 'sent') {
    store.put('outbox', {
      ...item,
      state: 'sent',
      phase: 'idle',
      hold: null,
      error: null,
      delivery,
      sentAt: event.sentAt,
    });
    if (!item.away) wishAnsweredBy(session, item);
  }
  return true;
}
