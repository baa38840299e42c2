import { createContext, useContext, type ReactNode } from 'react';
import type { Cache } from './cache';

const Context = createContext<Cache | null>(null);

/** Gives the screens below it the cache. */
export function CacheProvider({ cache, children }: { cache: Cache; children: ReactNode }) {
  return <Context value={cache}>{children}</Context>;
}

/** The cache of this window; only for hooks of renderer/cache. */
export function useCache(): Cache {
  const cache = useContext(Context);
  if (!cache) throw new Error('no CacheProvider above');
  return cache;
}
