import { useEffect, useMemo } from 'react';
import { keys } from '../cache';
import { useCache } from '../CacheProvider';
import { listOf } from '../list/listOf';
import type { ListResult } from '../results';
import type { View } from '../view';
import { useCachePhase } from './useCacheStatus';
import { useLive } from './useLive';

/** The rows of a view; see ListResult. For 'drafts' and 'outbox': the conversations they belong to. */
export function useList(view: View): ListResult {
  const { registry, context, call } = useCache();
  const live = registry.of(keys.list(view), () => listOf(context, call, view));
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
