import type { ChannelKind } from '@shared/domain/ids';
import { ChannelMark } from '@/ui/ChannelMark';
import { type TextKey, useT } from '@/ui/useT';
import { useChannels } from '@/bridge';

/** Mark and name of a kind of channel. */
export function ChannelName({ kind }: { kind: ChannelKind }) {
  const t = useT();
  const info = useChannels().find((channel) => channel.kind === kind);
  const name = info ? t(info.name as TextKey) : kind;
  return (
    <>
      <ChannelMark mark={info?.mark ?? kind} hue={info?.hue ?? 0} name={name} />
      <span>{name}</span>
    </>
  );
}
