import { Dexie } from 'dexie';
import type { AccountId, Ms } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import type { CacheContext } from './cacheContext';
import type { CacheDb } from './database';
import type { Group } from './list/order';
import { liveQuery, type Live } from './live/live';

/** So many conversations with news are looked into: the newest one may have none that came in. */
const most = 5;

/** Where an account's conversations are in its own list. */
const groups = ['pinned', 'open', 'waiting', 'snoozed', 'done', 'behind'] as const satisfies readonly Group[];

/**
 * The first message that came in for an account since `since` (UTC ms) and waits for somebody; null while there is none.
 * Servers' clocks differ from ours: once the account's history is in, what is newer than all of it by the server's own
 * clock is news as well.
 */
export function newsOf(context: CacheContext, account: AccountId, since: Ms): Live<Message | null | undefined> {
  let newest: Ms | null = null;
  return liveQuery(
    context,
    ({ table }) => table === 'conversation' || table === 'account',
    async (db) => {
      if (newest === null && (await db.account.get(account))?.syncedAt) newest = await newestAt(db, account);
      return firstNews(db, account, Math.min(since, newest === null ? since : newest + 1));
    },
  );
}

/** When the newest message of an account was (UTC ms, by its server's clock); 0 where there is none. */
async function newestAt(db: CacheDb, account: AccountId): Promise<Ms> {
  const rows = await Promise.all(
    groups.map((group) =>
      db.conversation
        .where('[accountId+inbox+lastMessageAt+id]')
        .between([account, group, Dexie.minKey], [account, group, Dexie.maxKey])
        .last(),
    ),
  );
  return Math.max(0, ...rows.map((row) => row?.lastMessageAt ?? 0));
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
