import { useCallback } from 'react';
import { useCache } from '../CacheProvider';

/** Holds this window's copy against the ledger; one that differs is fed anew. */
export function useCheckCache(): () => Promise<'sound' | 'rebuilt'> {
  const cache = useCache();
  return useCallback(() => cache.check(), [cache]);
}
