import type { ConversationId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import { mostAtOnce } from '@shared/domain/scope';
import { channelNames } from '@shared/i18n/channelNames';
import { mostCounted, type SearchHit, type SearchReply, type SearchRequest } from '@shared/ipc/search';
import type { MemoryStore } from '@shared/logic/desk/memoryStore';
import { factsOf } from '@shared/logic/search/facts';
import { matches } from '@shared/logic/search/matches';
import { parseQuery, wordsOf } from '@shared/logic/search/query';
import { resolveQuery, type SearchNames } from '@shared/logic/search/resolve';
import { snippetAround } from '@shared/logic/search/snippet';

type Found = SearchHit & { seq: number };

/** Searches the twin's messages one by one, by the same rules as the index. */
export function twinSearch(memory: MemoryStore, { query, before, limit }: SearchRequest): SearchReply {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const parsed = parseQuery(query, { now: Date.now(), zone });
  const names: SearchNames = { tags: memory.all('tag'), accounts: memory.all('account'), channels: channelNames };
  const resolved = resolveQuery(parsed, names);
  const words = wordsOf(parsed.node);
  const found = new Map<string, Found>();
  for (const message of memory.all('message').sort((a, b) => b.seq - a.seq)) {
    const conversation = message.deletedAt === null && memory.store.get('conversation', message.conversationId);
    if (!conversation || !matches(resolved, factsOf(message, conversation, names.tags))) continue;
    const known = found.get(message.conversationId);
    if (known) known.hits++;
    else found.set(message.conversationId, hitOf(message, snippetAround(message.text, words)));
  }
  const rest = [...found.values()].filter(({ seq }) => before === null || seq < before);
  const page = rest.slice(0, limit);
  return {
    hits: page.map(({ seq: _seq, ...hit }) => hit),
    next: rest.length > limit ? (page.at(-1)?.seq ?? null) : null,
    problems: [...resolved.problems],
    behind: false,
  };
}

/** Everything a query finds, newest hit first. */
export function twinFound(memory: MemoryStore, query: string): ConversationId[] {
  return twinSearch(memory, { query, before: null, limit: mostAtOnce }).hits.map(
    ({ conversationId }) => conversationId,
  );
}

/** How many conversations a query finds, as the ledger counts them. */
export function twinCount(memory: MemoryStore, query: string): number | null {
  const { hits, problems } = twinSearch(memory, { query, before: null, limit: mostCounted });
  return problems.length > 0 ? null : hits.length;
}

function hitOf({ id, conversationId, seq }: Message, snippet: Pick<SearchHit, 'snippet' | 'ranges'>): Found {
  return { conversationId, messageId: id, hits: 1, seq, ...snippet };
}
