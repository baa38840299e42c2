import { useEffect, useState } from 'react';
import type { RichText } from './RichText';

/** `focused`: somebody was writing in the plain text that stood in for it, and goes on in the rich one. */
type Loaded = { RichText: typeof RichText | null; focused: boolean };

let loaded: typeof RichText | null = null;

/** Fetches the rich editor, so that it is there when the first answer is written. */
export async function loadRichText(): Promise<void> {
  loaded = (await import('./RichText')).RichText;
}

/** The rich editor once it is there; before that a plain one stands in for it. Asked for only where `wanted`. */
export function useRichText(wanted: boolean): Loaded {
  const [there, setThere] = useState<Loaded>(() => ({ RichText: loaded, focused: false }));
  useEffect(() => {
    if (!wanted || there.RichText !== null) return;
    void loadRichText().then(() =>
      setThere({ RichText: loaded, focused: document.activeElement instanceof HTMLTextAreaElement }),
    );
  }, [wanted, there]);
  return there;
}
