import { useMemo } from 'react';
import { keys } from '../cache';
import { useCache } from '../CacheProvider';
import type { SearchResult } from '../results';
import { makeSearchLive } from '../search/searchLive';
import { useLive } from './useLive';

/** What a search finds; an empty query finds nothing. */
export function useSearch(query: string): SearchResult {
  const { registry, context, call } = useCache();
  const live = registry.of(keys.search(query), () => makeSearchLive(context, call, query));
  const snapshot = useLive(live) ?? live.get();
  return useMemo(() => ({ ...snapshot, loadMore: live.loadMore }), [snapshot, live]);
}
