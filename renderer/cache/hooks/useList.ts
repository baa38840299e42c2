import { useEffect, useMemo } from 'react';
import type { Sort } from '@shared/ipc/desk';
import { keys } from '../cache';
import { useCache } from '../CacheProvider';
import { listOf } from '../list/listOf';
import type { ListResult } from '../results';
import type { View } from '../view';
import { useCachePhase } from './useCacheStatus';
import { useLive } from './useLive';

/** The rows of a view in the order chosen for it; see ListResult. For 'drafts' and 'outbox': the conversations they belong to. */
export function useList(view: View, sort: Sort = 'newest'): ListResult {
  const { registry, context, call } = useCache();
  const live = registry.of(keys.list(view, sort), () => listOf(context, call, view, sort));
  const snapshot = useLive(live) ?? live.get();
  const phase = useCachePhase();
  // Opening a view is the person's act: everything takes its place.
  useEffect(() => live.settle(), [live]);
  return useMemo(
    () => ({
      ...snapshot,
      loading: snapshot.loading || (phase === 'opening' && snapshot.rows.length === 0),
      rebuilding: phase === 'rebuilding',
      loadMore: live.loadMore,
      loadBefore: live.loadBefore,
      toStart: live.toStart,
      toEnd: live.toEnd,
      showFresh: live.settle,
    }),
    [snapshot, phase, live],
  );
}
