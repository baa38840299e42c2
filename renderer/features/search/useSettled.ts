import { useState } from 'react';
import type { SearchResult } from '@/cache';

/** What was found, and the query that found it. */
export type Settled = { result: SearchResult; query: string };

/** What was found last stays on the screen until the next answer is there: nothing flickers between two letters. */
export function useSettled(result: SearchResult, query: string): Settled {
  const [settled, setSettled] = useState({ result, query });
  if (result.loading || (settled.result === result && settled.query === query)) return settled;
  const next = { result, query };
  setSettled(next);
  return next;
}
