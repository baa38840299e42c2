import type { ReactNode } from 'react';
import { useCallback } from 'react';
import { readMailto } from '@shared/logic/text/mailto';
import { linkTarget } from '@shared/logic/trust/sneakyLink';
import { useBridge } from '@/bridge';
import { useSetDesk } from '@/commands';
import { loadRegistrable } from '@/ui/registrable';
import { LinkContext } from '@/ui/useOpenLink';

/**
 * Everything inside opens its links through here: plain ones leave at once, doubtful ones are asked about first, and
 * mail is written here.
 */
export function LinkGuard({ children }: { children: ReactNode }) {
  const bridge = useBridge();
  const setDesk = useSetDesk();
  const open = useCallback(
    async (href: string, words: string) => {
      const mailto = readMailto(href);
      if (mailto) return setDesk({ open: null, composer: { kind: 'new', conversation: null, mailto } });
      const target = linkTarget(href, words, await loadRegistrable());
      if (target.doubts.length > 0) setDesk({ dialog: 'link', link: target });
      else await bridge.call('desk', 'openLink', { url: href });
    },
    [bridge, setDesk],
  );
  return <LinkContext value={open}>{children}</LinkContext>;
}
