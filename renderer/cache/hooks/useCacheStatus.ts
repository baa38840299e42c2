import { useSyncExternalStore } from 'react';
import { useCache } from '../CacheProvider';
import type { CacheStatus } from '../status';

/** Only the phase of it: drawn again when that changes, not with every row. */
export function useCachePhase(): CacheStatus['phase'] {
  const { status } = useCache().context;
  return useSyncExternalStore(status.subscribe, () => status.get().phase);
}

/** How the cache fares. */
export function useCacheStatus(): CacheStatus {
  const { status } = useCache().context;
  return useSyncExternalStore(status.subscribe, status.get);
}
