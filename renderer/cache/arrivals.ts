import type { Conversation } from '@shared/domain/conversation';
import type { Message } from '@shared/domain/message';
import type { CacheDb } from './database';
import type { Group } from './list/order';

/** A conversation with the newest message that came in. */
export type PastArrival = { conversation: Conversation; message: Message };

const groups: readonly Group[] = ['pinned', 'open', 'waiting', 'snoozed', 'done', 'trash'];

/** The newest conversations that something came in for, at most so many, newest first. */
export async function pastArrivals(db: CacheDb, most: number): Promise<PastArrival[]> {
  const byGroup = await Promise.all(
    groups.map((group) =>
      db.conversation.where('[group+lastMessageAt+id]').between([group], [group, []]).reverse().limit(most).toArray(),
    ),
  );
  const rows = byGroup
    .flat()
    .sort((a, b) => b.lastMessageAt - a.lastMessageAt)
    .slice(0, most);
  const found = await Promise.all(
    rows.map(async (conversation): Promise<PastArrival[]> => {
      const message = await db.message
        .where('[conversationId+seq]')
        .between([conversation.id], [conversation.id, []])
        .reverse()
        .filter(({ direction }) => direction === 'in')
        .first();
      return message ? [{ conversation, message }] : [];
    }),
  );
  return found.flat();
}
