import type { Conversation } from '@shared/domain/conversation';
import type { ConversationId } from '@shared/domain/ids';
import type { CacheContext } from '../cacheContext';

/** Rows of conversations by their ids, in that order; undefined for those that are not there or cannot be read. */
export type RowMemory = { rows(ids: readonly ConversationId[]): Promise<(Conversation | undefined)[] | undefined> };

const most = 400;

/**
 * Remembers the rows that were found last: from letter to letter a search finds mostly the same ones, and a row that is
 * the same object need not be read or drawn anew. Forgets what changes.
 */
export function makeRowMemory({ reader, hub }: Pick<CacheContext, 'reader' | 'hub'>): RowMemory {
  const known = new Map<string, Conversation>();
  let changes = 0;
  hub.subscribe(({ rows, all }) => {
    changes += 1;
    if (all) known.clear();
    for (const { table, id } of rows) if (table === 'conversation') known.delete(id);
  });
  return {
    rows: async (ids) => {
      const missing = ids.filter((id) => !known.has(id));
      const asOf = changes;
      const read = missing.length > 0 ? await reader.read((db) => db.conversation.bulkGet(missing)) : [];
      if (!read) return undefined;
      const fresh = new Map(missing.map((id, at) => [id as string, read[at]]));
      const found = ids.map((id) => fresh.get(id) ?? known.get(id));
      if (known.size > most) known.clear();
      // What was read before a change may be what it was before.
      if (asOf === changes) for (const row of found) if (row) known.set(row.id, row);
      return found;
    },
  };
}
