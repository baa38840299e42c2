import type { ChannelKind } from '@shared/domain/ids';
import { type TextKey, useT } from '@/ui/useT';
import { useChannels } from '@/bridge';

/** The name of a kind of channel in the person's language. */
export function useChannelName(kind: ChannelKind): string {
  const t = useT();
  const info = useChannels().find((channel) => channel.kind === kind);
  return info ? t(info.name as TextKey) : kind;
}
