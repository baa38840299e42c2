import type { Conversation, ConversationState } from '@shared/domain/conversation';
import type { Message } from '@shared/domain/message';
import type { CacheDb } from './database';

/** A conversation with the newest message that came in. */
export type PastArrival = { conversation: Conversation; message: Message };

const states: readonly ConversationState[] = ['open', 'waiting', 'snoozed', 'done', 'trash'];

/** The newest conversations that something came in for, at most so many, newest first. */
export async function pastArrivals(db: CacheDb, most: number): Promise<PastArrival[]> {
  const byState = await Promise.all(
    states.map((state) =>
      db.conversation.where('[state+lastMessageAt+id]').between([state], [state, []]).reverse().limit(most).toArray(),
    ),
  );
  const rows = byState
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
