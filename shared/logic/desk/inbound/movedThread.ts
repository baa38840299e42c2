import type { Account } from '../../../domain/account';
import { threadKeys } from '../../threading/facts';
import { conversationOf, type Session } from '../session';
import { merge } from './merge';

/**
 * A conversation goes on under another id of its channel: what comes in there belongs to it, and answers go there. One
 * that began under the new id is the same. Nothing happens where the old one is not known.
 */
export function takeMovedThread(session: Session, account: Account, { from, to }: { from: string; to: string }): void {
  const { store } = session;
  const at = (id: string) => store.threadPeers(account.id, [`n:${id}`]);
  const [known] = at(from);
  if (!known) return;
  const [met] = at(to);
  if (met) {
    const [old, fresh] = [known, met].map(({ conversationId }) => conversationOf(session, conversationId));
    if (old && fresh && old.id !== fresh.id) merge(session, old, fresh);
    return;
  }
  const facts = { ...known.facts, nativeThread: to };
  store.addThreadPeer(account.id, threadKeys(facts), { ...known, facts });
}
