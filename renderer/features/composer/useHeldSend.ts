import { useEffect, useState } from 'react';
import type { SendWay } from '@/commands';

type Parts = {
  /** Nothing but files on their way stands between the message and its leaving. */
  ready: boolean;
  /** Files are still being read, or the looks of what is quoted. */
  uploading: boolean;
  /** One of them could not be. */
  failed: boolean;
  send(way: SendWay): void;
};

/**
 * Sends, and while files are still being read waits for them: the message leaves by itself once they are in, and stays
 * when one of them fails.
 */
export function useHeldSend({ ready, uploading, failed, send }: Parts) {
  const [held, setHeld] = useState<SendWay | null>(null);
  const [stopped, setStopped] = useState(false);
  useEffect(() => {
    if (held === null || uploading) return;
    setHeld(null);
    if (failed) setStopped(true);
    else if (ready) send(held);
  }, [held, uploading, failed, ready, send]);
  const ask = (way: SendWay) => {
    setStopped(false);
    if (!ready) return;
    if (uploading) setHeld(way);
    else send(way);
  };
  return { ask, waits: held !== null, stopped: stopped && failed };
}
