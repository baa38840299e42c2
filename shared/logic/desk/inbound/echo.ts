import type { Account } from '../../../domain/account';
import type { OutboxItem } from '../../../domain/outbox';
import { factsOf, threadKeys } from '../../threading/facts';
import { joins } from '../../threading/joins';
import { wishAnsweredBy } from '../server/want';
import type { Session } from '../session';
import type { StoredMessage } from './storedEvent';

/** Clocks of server and desk may be this far apart (ms) for a message to be one of an attempt. */
const skewMs = 300_000;

/**
 * The attempt a message came of, where its channel gives no key back: the oldest that is on its way, or in doubt, in the
 * same conversation with the same words. null where it is none of this desk's.
 */
function attemptInDoubt({ store }: Session, account: Account, event: StoredMessage): OutboxItem | null {
  if (event.direction !== 'out' || event.thread.nativeThread === null) return null;
  const facts = factsOf(event.thread, event.remoteId, true, event.sentAt);
  const peers = store.threadPeers(account.id, threadKeys(facts)).filter((peer) => joins(peer.facts, facts));
  const words = wordsOf(event.text);
  const open = [...new Set(peers.map(({ conversationId }) => conversationId))]
    .flatMap((id) => store.outboxOf(id))
    .filter(({ state, phase }) => state === 'uncertain' || (state === 'sending' && phase === 'body'))
    .filter(({ text, createdAt }) => wordsOf(text) === words && event.sentAt >= createdAt - skewMs);
  return open.sort((a, b) => a.createdAt - b.createdAt)[0] ?? null;
}

const wordsOf = (text: string): string => text.replaceAll('\r\n', '\n').trim();

/**
 * Recognises a message this desk sent by its attempt key, else by its words while an attempt is open: the server's copy
 * joins the row that is already shown, and proves that an attempt in doubt went out. Answers false when it is not ours.
 */
export function adoptEcho(session: Session, account: Account, event: StoredMessage): boolean {
  const { store } = session;
  const item =
    event.attemptKey === null
      ? attemptInDoubt(session, account, event)
      : store.outboxByAttempt(account.id, event.attemptKey);
  const message = item && store.get('message', item.messageId);
  if (!item || !message) return false;
  store.linkRemote(account.id, event.remoteId, message.id);
  if (event.copy) store.putCopy(account.id, message.id, event.copy);
  // The words of an answer whose files leave by themselves: that they are there says nothing of these.
  if (event.attemptKey === null && event.attachments.length < item.attachments.length) return true;
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
