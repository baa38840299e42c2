import { createContext, useCallback, useContext } from 'react';
import { useBridge } from '@/bridge';

/** Opens a link as the desk does it. `words`: what the link says, '' where that is its address. */
type OpenLink = (href: string, words: string) => unknown;

/** Who is asked before a link leaves; null: nobody, it goes to main at once. */
export const LinkContext = createContext<OpenLink | null>(null);

/** Asks the desk to open a link outside; whether it may is decided there. */
export function useOpenLink(): OpenLink {
  const bridge = useBridge();
  const guard = useContext(LinkContext);
  return useCallback(
    (url, words) => (guard ? guard(url, words) : void bridge.call('desk', 'openLink', { url })),
    [bridge, guard],
  );
}
