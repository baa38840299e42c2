import { useCallback } from 'react';
import { pastArrivals, type PastArrival } from '../arrivals';
import { useCache } from '../CacheProvider';

/** Reads the newest conversations with what came in last; none while the cache cannot be read. */
export function usePastArrivals(): (most: number) => Promise<readonly PastArrival[]> {
  const { context } = useCache();
  return useCallback(async (most) => (await context.reader.read((db) => pastArrivals(db, most))) ?? [], [context]);
}
