import type { AccountId, Ms } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import type { CacheContext } from './cacheContext';
import type { CacheDb } from './database';
import { liveQuery, type Live } from './live/live';

/** So many conversations with news are looked into: the newest one may have none that came in. */
const most = 5;

/** The first message that came in for an account since `since` (UTC ms) and waits for somebody; null while there is none. */
export function newsOf(context: CacheContext, account: AccountId, since: Ms): Live<Message | null | undefined> {
  return liveQuery(
    context,
    ({ table }) => table === 'conversation',
    (db) => firstNews(db, account, since),
  );
}

async function firstNews(db: CacheDb, account: AccountId, since: Ms): Promise<Message | null> {
  const rows = await db.conversation
    .where('[accountId+inbox+lastMessageAt+id]')
    .between([account, 'open', since], [account, 'open', []])
    .reverse()
    .limit(most)
    .toArray();
  const found = await Promise.all(
    rows.map(({ id }) =>
      db.message
        .where('[conversationId+seq]')
        .between([id], [id, []])
        .reverse()
        .filter(({ direction, receivedAt }) => direction === 'in' && receivedAt >= since)
        .limit(most)
        .toArray(),
    ),
  );
  return found.flat().sort((a, b) => a.seq - b.seq)[0] ?? null;
}
