import type { ConversationId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import type { SearchReply, SearchRequest } from '@shared/ipc/search';
import { parseQuery, wordsOf } from '@shared/logic/search/query';
import { snippetAround } from '@shared/logic/search/snippet';
import type { QueryWord } from '@shared/logic/search/words';
import type { Database } from '../db/database';

type Hit = [newest: number, hits: number, conversation: ConversationId, message: string | null];

/** Conversations by their newest hit; `newest` pages backwards. What the index still has of gone rows falls out. */
const found = `SELECT found.newest, found.hits, message.conversation_id, message.data FROM (
    SELECT max(place.seq) AS newest, count(*) AS hits FROM doc JOIN place ON place.seq = doc.rowid WHERE doc MATCH ?
    GROUP BY place.number HAVING newest < ? ORDER BY newest DESC LIMIT ?
  ) AS found LEFT JOIN message ON message.seq = found.newest ORDER BY found.newest DESC`;

/** Conversations with a message that has all words, newest hit first; notes, names and file names are found too. */
export function search(db: Database, { query, before, limit }: SearchRequest): SearchReply {
  const words = wordsOf(parseQuery(query, { now: Date.now(), zone: 'UTC' }).node);
  if (words.length === 0) return { hits: [], next: null, problems: [] };
  const rows = db.all<Hit>(found, matchOf(words), before ?? Number.MAX_SAFE_INTEGER, limit);
  const hits = rows.flatMap(([, count, conversationId, json]) => {
    if (json === null) return [];
    const { id, text } = JSON.parse(json) as Message;
    return [{ conversationId, messageId: id, hits: count, ...snippetAround(text, words) }];
  });
  return { hits, next: rows.length === limit ? (rows.at(-1)?.[0] ?? null) : null, problems: [] };
}

/** Words in the language of FTS5: quoted phrases, so that nothing a person types is an operator. */
function matchOf(words: readonly QueryWord[]): string {
  return words.map(({ pieces, prefix }) => `"${pieces.join(' ')}"${prefix ? '*' : ''}`).join(' AND ');
}
