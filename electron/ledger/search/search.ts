import type { ConversationId, MessageId } from '@shared/domain/ids';
import type { Account } from '@shared/domain/account';
import type { Tag } from '@shared/domain/tag';
import { channelNames } from '@shared/i18n/channelNames';
import type { SearchHit, SearchReply, SearchRequest } from '@shared/ipc/search';
import type { Clock } from '@shared/logic/search/dates';
import { parseQuery, wordsOf } from '@shared/logic/search/query';
import { resolveQuery, type ResolvedNode, type ResolvedQuery } from '@shared/logic/search/resolve';
import { snippetAround, snippetFrom } from '@shared/logic/search/snippet';
import type { QueryWord } from '@shared/logic/search/words';
import type { Database } from '../db/database';
import { compile, type Compiled } from './compile';
import { compoundsOf, wordsBeginning } from './terms';

/** A conversation found: the place of its newest hit, and how many hits were seen on the way. */
type Found = { seq: number; hits: number };

const everything = Number.MAX_SAFE_INTEGER;

/** Conversations with a message a query asks for, newest hit first; see shared/logic/search/query. */
export function search(
  db: Database,
  { query, before, limit }: SearchRequest,
  clock: Clock,
): Omit<SearchReply, 'behind'> {
  const parsed = parseQuery(query, clock);
  const resolved = resolve(db, parsed);
  const found = foundBy(db, resolved, before ?? everything, limit);
  const words = wordsOf(parsed.node);
  return {
    hits: found.flatMap((each) => hitOf(db, each, words)),
    next: found.length === limit ? (found.at(-1)?.seq ?? null) : null,
    problems: [...resolved.problems],
  };
}

/** How many conversations each query finds, counted up to `most`; null for one that is not understood any more. */
export function countFound(db: Database, queries: readonly string[], most: number, clock: Clock): (number | null)[] {
  return queries.map((query) => {
    const resolved = resolve(db, parseQuery(query, clock));
    return resolved.problems.length > 0 ? null : foundBy(db, resolved, everything, most).length;
  });
}

/** Everything a query finds, newest hit first, at most so many; none for one that is not understood. */
export function idsFound(db: Database, query: string, most: number, clock: Clock): ConversationId[] {
  const { node, problems } = resolve(db, parseQuery(query, clock));
  if (node === null || problems.length > 0) return [];
  const { match, conditions, params, messages, talks } = compiledFor(db, node);
  const first = match === null ? [] : [match];
  const asked = messages
    ? `number IN (SELECT place.number FROM ${sourceOf(match, talks)} WHERE ${whereOf(match, conditions)})`
    : conditions.join(' AND ');
  const sql = `SELECT conversation_id FROM talk WHERE newest > 0 AND ${asked} ORDER BY newest DESC LIMIT ?`;
  return db.all<[ConversationId]>(sql, ...first, ...params, most).map(([id]) => id);
}

function resolve(db: Database, parsed: Parameters<typeof resolveQuery>[0]): ResolvedQuery {
  const rows = <T>(table: 'tag' | 'account') =>
    db.all<[string]>(`SELECT data FROM ${table}`).map(([data]) => JSON.parse(data) as T);
  return resolveQuery(parsed, { tags: rows<Tag>('tag'), accounts: rows<Account>('account'), channels: channelNames });
}

function foundBy(db: Database, { node, problems }: ResolvedQuery, before: number, limit: number): Found[] {
  if (node === null || problems.length > 0) return [];
  const compiled = compiledFor(db, node);
  return compiled.messages ? byMessages(db, compiled, before, limit) : byTalks(db, compiled, before, limit);
}

function compiledFor(db: Database, node: ResolvedNode): Compiled {
  return compile(node, {
    beginning: (begun) => wordsBeginning(db, begun),
    compounds: (word) => compoundsOf(db, word),
  });
}

/** Where messages are looked for: by their words first, where there are any. */
const sourceOf = (match: string | null, talks: boolean): string =>
  `${match === null ? 'place' : 'doc CROSS JOIN place ON place.seq = doc.rowid'}
    ${talks ? 'CROSS JOIN talk ON talk.number = place.number' : ''}`;

const whereOf = (match: string | null, conditions: readonly string[]): string =>
  [...(match === null ? [] : ['doc MATCH ?']), ...conditions].join(' AND ');

/** What asks for conversations alone needs none of their messages. */
function byTalks(db: Database, { conditions, params }: Compiled, before: number, limit: number): Found[] {
  const sql = `SELECT newest FROM talk WHERE newest > 0 AND newest < ? AND ${conditions.join(' AND ')}
    ORDER BY newest DESC LIMIT ?`;
  return db.all<[number]>(sql, before, ...params, limit).map(([seq]) => ({ seq, hits: 1 }));
}

/**
 * Walks the messages from the newest down, only as far as it takes. A page begins at the newest too, so that a
 * conversation is found by its newest hit alone, on whatever page.
 */
function byMessages(db: Database, compiled: Compiled, before: number, limit: number): Found[] {
  const { match, conditions, params, talks } = compiled;
  const sql = `SELECT place.seq, place.number FROM ${sourceOf(match, talks)}
    WHERE ${whereOf(match, conditions)} ORDER BY ${match === null ? 'place.seq' : 'doc.rowid'} DESC`;
  const seen = new Map<number, Found>();
  const page: Found[] = [];
  const take = ([seq, number]: [number, number]): boolean => {
    const known = seen.get(number);
    if (known) {
      known.hits += 1;
      return true;
    }
    const hit = { seq, hits: 1 };
    seen.set(number, hit);
    if (seq < before) page.push(hit);
    return page.length < limit;
  };
  db.each<[number, number]>(sql, take, ...(match === null ? [] : [match]), ...params);
  return page;
}

/**
 * The message of a hit. What the index still has of rows that are gone falls out. Its text is read as bytes: half of a
 * surrogate pair, which JSON can hold, is no text the database could hand over.
 */
function hitOf(db: Database, { seq, hits }: Found, words: readonly QueryWord[]): SearchHit[] {
  const sql = `SELECT id, conversation_id, CAST(substr(data ->> '$.text', 1, ${snippetFrom}) AS BLOB)
    FROM message WHERE seq = ?`;
  const row = db.one<[MessageId, ConversationId, Uint8Array]>(sql, seq);
  if (!row) return [];
  const [messageId, conversationId, bytes] = row;
  const text = new TextDecoder().decode(bytes);
  return [{ conversationId, messageId, hits, ...snippetAround(text, words) }];
}
