import { useState } from 'react';
import type { SearchResult } from '@/cache';

/** What was found last stays on the screen until the next answer is there: nothing flickers between two letters. */
export function useSettled(result: SearchResult): SearchResult {
  const [settled, setSettled] = useState(result);
  if (!result.loading && settled !== result) setSettled(result);
  return result.loading ? settled : result;
}
