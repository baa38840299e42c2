import type { Conversation } from '@shared/domain/conversation';
import type { CustomerId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import type { CacheContext } from './cacheContext';
import type { CacheDb } from './database';
import { liveQuery, type Live } from './live/live';

/** So many of a customer's newest conversations, and so many of the newest messages of each, are looked through. */
const mostTalks = 12;
const mostMessages = 15;

/**
 * What was last written to a customer, wherever that was, in no order. Read once, a conversation at a time: what is
 * written meanwhile is written in the conversation on the screen.
 */
export function sentTo(context: CacheContext, id: CustomerId): Live<readonly Message[] | undefined> {
  return liveQuery(
    context,
    () => false,
    async (db) => {
      const talks = await Promise.all(context.aliases.customersOf(id).map((each) => talksWith(db, each)));
      const found: Message[] = [];
      for (const talk of newest(talks.flat())) found.push(...(await sentIn(db, talk)));
      return found;
    },
  );
}

const talksWith = (db: CacheDb, id: CustomerId): Promise<Conversation[]> =>
  db.conversation
    .where('[customerId+lastMessageAt]')
    .between([id, 0], [id, Number.MAX_SAFE_INTEGER])
    .reverse()
    .filter(({ lastOutAt }) => lastOutAt > 0)
    .limit(mostTalks)
    .toArray();

const newest = (talks: readonly Conversation[]): Conversation[] =>
  [...talks].sort((a, b) => b.lastMessageAt - a.lastMessageAt).slice(0, mostTalks);

async function sentIn(db: CacheDb, { id }: Conversation): Promise<Message[]> {
  const last = db.message.where('[conversationId+seq]').between([id], [id, []]).reverse().limit(mostMessages);
  return (await last.toArray()).filter(({ direction }) => direction === 'out');
}
