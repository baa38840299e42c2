import type { ChangeOf } from '../../../domain/change';
import type { AccountId, ConversationId, Ms } from '../../../domain/ids';
import { predict } from '../predict';
import { DeskRefusal } from '../refusal';
import { conversationOf, putConversation, refresh, type Session } from '../session';

/** What came in this shortly (ms) before the end of the first sync may be news: no word on old ones closes it. */
const marginMs = 5 * 60_000;

/**
 * Begins a new account with the old conversations the person wants open. What they touched since, and what has had
 * news, stays as it is. @returns how many conversations are meant
 */
export function chooseStart(session: Session, { account: id, choice }: ChangeOf<'chooseStart'>): number {
  const { store } = session;
  const account = store.get('account', id);
  if (!account?.firstSync || account.syncedAt === null) throw new DeskRefusal('not.found');
  if (account.firstSync.choice !== null) throw new DeskRefusal('conflict.stale');
  store.put('account', { ...account, firstSync: { ...account.firstSync, choice } });
  if (choice === 'these') return account.firstSync.these;
  return choice === 'all' ? openAll(session, id) : closeAll(session, id, account.syncedAt - marginMs);
}

function openAll(session: Session, id: AccountId): number {
  const ids = session.store.owedIn(id, 'done');
  for (const one of ids) refresh(session, { ...conversationOf(session, one), state: 'open' });
  return ids.length;
}

function closeAll(session: Session, id: AccountId, newsFrom: Ms): number {
  const { store, env } = session;
  const isNews = (one: ConversationId): boolean =>
    store.messagesOf(one).some(({ direction, receivedAt }) => direction === 'in' && receivedAt > newsFrom);
  const ids = store.owedIn(id, 'open').filter((one) => !isNews(one));
  const change = { type: 'setState', ids, state: 'done' } as const;
  for (const one of ids) {
    const row = conversationOf(session, one);
    putConversation(session, { ...row, ...predict(change, row, env.now) });
  }
  return ids.length;
}
