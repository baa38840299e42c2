import { useState } from 'react';
import type { Sentence } from './limits';

/** Lets a message with a warning leave only when it is asked for twice; another warning starts over. */
export function useWarning(warning: Sentence | null, send: (thenDone: boolean) => void) {
  const [shown, setShown] = useState<string | null>(null);
  const mark = warning === null ? null : JSON.stringify(warning);
  const ask = (thenDone: boolean) => {
    if (mark === null || mark === shown) return send(thenDone);
    setShown(mark);
  };
  return { ask, shown: mark !== null && mark === shown ? warning : null };
}
