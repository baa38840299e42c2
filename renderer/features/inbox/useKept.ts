import { useState } from 'react';
import type { ListResult } from '@/cache';

/** A list, and the name of the view it is of. */
export type Kept = { list: ListResult; of: string };

/** The rows of the view before stay until those of the next are there: the list is drawn once, and nothing flickers. */
export function useKept(list: ListResult, of: string): Kept {
  const [kept, setKept] = useState<Kept>({ list, of });
  const waits = list.loading && list.rows.length === 0 && !list.rebuilding;
  if (waits || (kept.list === list && kept.of === of)) return kept;
  setKept({ list, of });
  return { list, of };
}
