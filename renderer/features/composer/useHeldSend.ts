import { useEffect, useState } from 'react';

type Parts = {
  /** Nothing but files on their way stands between the message and its leaving. */
  ready: boolean;
  /** Files are still being read. */
  uploading: boolean;
  /** One of them could not be. */
  failed: boolean;
  send(thenDone: boolean): void;
};

/**
 * Sends, and while files are still being read waits for them: the message leaves by itself once they are in, and stays
 * when one of them fails.
 */
export function useHeldSend({ ready, uploading, failed, send }: Parts) {
  const [held, setHeld] = useState<{ thenDone: boolean } | null>(null);
  const [stopped, setStopped] = useState(false);
  useEffect(() => {
    if (held === null || uploading) return;
    setHeld(null);
    if (failed) setStopped(true);
    else if (ready) send(held.thenDone);
  }, [held, uploading, failed, ready, send]);
  const ask = (thenDone: boolean) => {
    setStopped(false);
    if (!ready) return;
    if (uploading) setHeld({ thenDone });
    else send(thenDone);
  };
  return { ask, waits: held !== null, stopped: stopped && failed };
}
