import type { ChannelKind } from '@shared/domain/ids';
import { ChannelMark } from '@/ui/ChannelMark';
import { useChannelLook } from '@/ui/row/looks';

/** Mark and name of a kind of channel. */
export function ChannelName({ kind }: { kind: ChannelKind }) {
  const look = useChannelLook(kind);
  return (
    <>
      <ChannelMark {...look} />
      <span>{look.name}</span>
    </>
  );
}
