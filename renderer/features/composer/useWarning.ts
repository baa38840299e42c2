import { useEffect, useState } from 'react';
import type { SendWay } from '@/commands';
import type { Sentence } from './limits';

/**
 * Lets a message with a warning leave only when it is asked for twice; another warning starts over. `undefined`: what
 * there is to warn of is not known yet; a message asked for meanwhile waits for that.
 */
export function useWarning(warning: Sentence | null | undefined, send: (way: SendWay) => void) {
  const [shown, setShown] = useState<string | null>(null);
  const [early, setEarly] = useState<SendWay | null>(null);
  const mark = warning ? JSON.stringify(warning) : null;
  const clear = mark === null || mark === shown;
  const ask = (way: SendWay) => {
    if (warning === undefined) setEarly(way);
    else if (clear) send(way);
    else setShown(mark);
  };
  useEffect(() => {
    if (early === null || warning === undefined) return;
    setEarly(null);
    if (clear) send(early);
    else setShown(mark);
  }, [early, warning, clear, mark, send]);
  return { ask, shown: mark !== null && mark === shown ? warning : null };
}
