import type { Bridge } from '../../bridge/bridge';
import type { SearchHit } from '@shared/ipc/search';
import type { Conversation } from '@shared/domain/conversation';
import type { AppError } from '@shared/errors/appError';
import type { CacheContext } from '../cacheContext';
import { makeEmitter, type Live } from '../live/live';
import type { FoundConversation } from '../results';

/** What a search found so far; see SearchResult. */
type SearchSnapshot = {
  found: readonly FoundConversation[];
  loading: boolean;
  hasMore: boolean;
  problems: readonly AppError[];
  behind: boolean;
  error: AppError | null;
};
export type SearchLive = Live<SearchSnapshot> & { loadMore(): void };

const pageSize = 50;
/** As many as can be asked for at once. */
const most = 200;
/** What an index that is being built did not know is asked for again after so long. */
const againMs = 2_000;
const nothing: SearchSnapshot = {
  found: [],
  loading: false,
  hasMore: false,
  problems: [],
  behind: false,
  error: null,
};

/** Makes a live search: hits come from main by pages, their conversations from the cache and stay true. */
export function makeSearchLive(context: CacheContext, call: Bridge['call'], query: string): SearchLive {
  const { hub, aliases, anchor, found: memory } = context;
  const { emit, subscribe } = makeEmitter();
  let snapshot: SearchSnapshot = { ...nothing, loading: query.trim() !== '' };
  let hits: readonly SearchHit[] = [];
  let next: number | null = null;
  let problems: readonly AppError[] = [];
  let behind = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  let isOpen = false;
  let leave: () => void = () => undefined;
  const show = (part: Partial<SearchSnapshot>): void => {
    snapshot = { ...snapshot, ...part };
    emit();
  };

  const fill = async (): Promise<void> => {
    const ids = hits.map(({ conversationId }) => aliases.conversation(conversationId));
    const rows = await memory.rows(ids);
    if (!rows) return;
    const found = new Map<string, FoundConversation>();
    const isThere = new Set(rows.map((row) => row?.id));
    for (const [index, hit] of hits.entries()) {
      const conversation = rows[index];
      // Merged conversations can be found under both their ids, and of a link one half stands for both.
      if (!conversation || found.has(conversation.id)) continue;
      const other = conversation.linkedTo;
      if (other === null || !isThere.has(other) || standsForBoth(conversation, other, anchor())) {
        found.set(conversation.id, { hit, conversation });
      }
    }
    show({ found: [...found.values()], loading: false, hasMore: next !== null, problems, behind });
  };
  const ask = async (before: number | null, limit = pageSize): Promise<void> => {
    if (query.trim() === '') return;
    show({ loading: true });
    const reply = await call('search', 'run', { query, before, limit });
    if (!reply.ok) return show({ loading: false, error: reply.error });
    hits = before === null ? reply.value.hits : [...hits, ...reply.value.hits];
    next = reply.value.next;
    ({ problems, behind } = reply.value);
    clearTimeout(again);
    if (behind && isOpen)
      again = setTimeout(() => void ask(null, Math.min(most, Math.max(pageSize, hits.length))), againMs);
    await fill();
  };

  return {
    get: () => snapshot,
    subscribe,
    open: () => {
      isOpen = true;
      void ask(null);
      leave = hub.subscribe(({ rows, all }) => {
        const ids = new Set<string>(hits.map(({ conversationId }) => conversationId));
        return all || rows.some(({ table, id }) => table === 'conversation' && ids.has(id)) ? fill() : undefined;
      });
    },
    close: () => {
      isOpen = false;
      clearTimeout(again);
      leave();
    },
    loadMore: () => (next !== null && !snapshot.loading ? void ask(next) : undefined),
  };
}

/** Whether a row is the one that is shown of a link whose halves were both found: the one in focus, else as in lists. */
function standsForBoth({ id, behind }: Conversation, other: string, focused: string | null): boolean {
  return focused === id || (focused !== other && behind === undefined);
}
