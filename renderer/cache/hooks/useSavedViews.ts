import type { SavedView } from '@shared/domain/savedView';
import { keys } from '../cache';
import { useCache } from '../CacheProvider';
import { savedViewRows } from '../rows';
import { makeViewCounts, type ViewCounts } from '../search/viewCounts';
import { useLive } from './useLive';

const none: readonly never[] = [];

/** The saved views, the oldest first. */
export function useSavedViews(): readonly SavedView[] {
  const { registry, context } = useCache();
  return useLive(registry.of(keys.savedViews, () => savedViewRows(context))) ?? none;
}

/** How much each saved view holds. */
export function useViewCounts(): ViewCounts {
  const { registry, context, call } = useCache();
  const live = registry.of('viewCounts', () => makeViewCounts(context, call));
  return useLive(live) ?? live.get();
}
