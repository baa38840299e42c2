import type { MemoryStore } from '@shared/logic/desk/memoryStore';
import { hitsIn, snippetAround } from '@shared/logic/search/snippet';
import { queryWords } from '@shared/logic/search/words';
import type { SearchHit, SearchReply, SearchRequest } from '@shared/ipc/search';

/** Searches the twin's messages from the newest back: every word must be somewhere in one message. */
export function twinSearch(memory: MemoryStore, { query, before, limit }: SearchRequest): SearchReply {
  const words = queryWords(query);
  if (words.length === 0) return { hits: [], next: null };
  const found = new Map<string, SearchHit & { seq: number }>();
  for (const message of memory.all('message').sort((a, b) => b.seq - a.seq)) {
    const text = [message.author.name, message.subject ?? '', message.text].join('\n');
    if (!words.every((word) => hitsIn(text, [word]).length > 0)) continue;
    const known = found.get(message.conversationId);
    if (known) known.hits++;
    else
      found.set(message.conversationId, {
        conversationId: message.conversationId,
        messageId: message.id,
        hits: 1,
        seq: message.seq,
        ...snippetAround(text, words),
      });
  }
  const rest = [...found.values()].filter(({ seq }) => before === null || seq < before);
  const page = rest.slice(0, limit);
  return {
    hits: page.map(({ seq: _seq, ...hit }) => hit),
    next: rest.length > limit ? (page.at(-1)?.seq ?? null) : null,
  };
}
