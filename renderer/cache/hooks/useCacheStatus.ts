import { useSyncExternalStore } from 'react';
import { useCache } from '../CacheProvider';
import type { CacheStatus } from '../status';

/** How the cache fares. */
export function useCacheStatus(): CacheStatus {
  const { status } = useCache().context;
  return useSyncExternalStore(status.subscribe, status.get);
}
