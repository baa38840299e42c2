import { useState } from 'react';

/** What is shown, and a name for what it answers. */
export type Kept<T> = { shown: T; of: string };

/**
 * What was shown last stays on the screen until the next answer is there: nothing flickers in between.
 * @param waits `next` is not an answer yet
 */
export function useKept<T>(next: T, of: string, waits: boolean): Kept<T> {
  const [kept, setKept] = useState<Kept<T>>({ shown: next, of });
  if (waits || (kept.shown === next && kept.of === of)) return kept;
  const now = { shown: next, of };
  setKept(now);
  return now;
}
