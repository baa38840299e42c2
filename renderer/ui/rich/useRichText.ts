import { useEffect, useRef, useState } from 'react';
import type { RichText } from './RichText';

/** `focused`: somebody was writing in the plain text that stood in for it, and goes on in the rich one. */
type Loaded = { RichText: typeof RichText | null; focused: boolean };

let loaded: typeof RichText | null = null;

/** Fetches the rich editor, so that it is there when the first answer is written. */
export async function loadRichText(): Promise<void> {
  loaded = (await import('./RichText')).RichText;
}

/**
 * The rich editor once it is there; before that a plain one stands in for it. Asked for only where `wanted`.
 * @param onTakeOver called when it takes the place of one that is being written in, before that is gone
 */
export function useRichText(wanted: boolean, onTakeOver: () => void = () => undefined): Loaded {
  const latest = useRef(onTakeOver);
  useEffect(() => {
    latest.current = onTakeOver;
  });
  const [there, setThere] = useState<Loaded>(() => ({ RichText: loaded, focused: false }));
  useEffect(() => {
    if (!wanted || there.RichText !== null) return;
    void loadRichText().then(() => {
      const focused = document.activeElement instanceof HTMLTextAreaElement;
      if (focused) latest.current();
      setThere({ RichText: loaded, focused });
    });
  }, [wanted, there]);
  return there;
}
