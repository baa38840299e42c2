import { type ReactNode, useMemo } from 'react';
import { useChannels } from '@/bridge';
import { useAccounts, useTags } from '@/cache';
import { useOffer } from '@/commands';
import { accountEdges } from '@/ui/accountEdges';
import { LooksContext } from '@/ui/row/looks';
import { useDensity } from '@/ui/useDensity';

/** Hands rows everywhere what they look up: channels, tags, density. */
export function RowLooks({ children }: { children: ReactNode }) {
  const channels = useChannels();
  const tags = useTags();
  const accounts = useAccounts();
  const [density, setDensity] = useDensity();
  useOffer('density', () => setDensity(density === 'compact' ? 'comfortable' : 'compact'));
  const looks = useMemo(
    () => ({
      channels: new Map(channels.map((channel) => [channel.kind, channel])),
      tags: new Map(tags.map((tag) => [tag.id, tag])),
      edges: accountEdges(accounts),
      density,
    }),
    [channels, tags, accounts, density],
  );
  return <LooksContext value={looks}>{children}</LooksContext>;
}
