import type { Conversation } from '@shared/domain/conversation';
import type { ConversationId } from '@shared/domain/ids';
import type { TableName } from '@shared/domain/tables';
import type { CacheContext } from '../cacheContext';
import type { CacheDb } from '../database';
import { liveQuery, type Live } from '../live/live';
import { pendingOutbox } from '../outboxRows';

/** The conversations that drafts or outgoing messages belong to, each once, in the order of those. */
export function draftsList(context: CacheContext): Live<readonly Conversation[] | undefined> {
  return conversationsBy(context, 'draft', async (db) =>
    (await db.draft.toArray()).sort((a, b) => b.updatedAt - a.updatedAt).map((draft) => draft.conversationId),
  );
}

/** As draftsList, for what is on its way out. */
export function outboxList(context: CacheContext): Live<readonly Conversation[] | undefined> {
  return conversationsBy(context, 'outbox', async (db) => (await pendingOutbox(db)).map((item) => item.conversationId));
}

function conversationsBy(
  context: CacheContext,
  table: TableName,
  idsOf: (db: CacheDb) => Promise<(ConversationId | null)[]>,
): Live<readonly Conversation[] | undefined> {
  return liveQuery(
    context,
    (row) => row.table === table || row.table === 'conversation',
    async (db) => {
      const ids = (await idsOf(db)).filter((id) => id !== null).map(context.aliases.conversation);
      const rows = await db.conversation.bulkGet([...new Set(ids)]);
      return rows.filter((row) => row !== undefined);
    },
  );
}
