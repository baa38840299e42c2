import { useEffect, useState } from 'react';
import type { SendWay } from '@/commands';
import type { Sentence } from './limits';

/**
 * Lets a message with warnings leave only when it is asked for twice; another warning starts over. `undefined`: what
 * there is to warn of is not known yet; a message asked for meanwhile waits for that.
 */
export function useWarning(warnings: readonly Sentence[] | undefined, send: (way: SendWay) => void) {
  const [shown, setShown] = useState<string | null>(null);
  const [early, setEarly] = useState<SendWay | null>(null);
  const mark = warnings && warnings.length > 0 ? JSON.stringify(warnings) : null;
  const clear = mark === null || mark === shown;
  const ask = (way: SendWay) => {
    if (warnings === undefined) setEarly(way);
    else if (clear) send(way);
    else setShown(mark);
  };
  useEffect(() => {
    if (early === null || warnings === undefined) return;
    setEarly(null);
    if (clear) send(early);
    else setShown(mark);
  }, [early, warnings, clear, mark, send]);
  return { ask, shown: mark !== null && mark === shown && warnings ? warnings : [] };
}
