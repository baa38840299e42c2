import { createContext, useContext } from 'react';
import type { ChannelInfo } from '@shared/channels/channelInfo';
import type { AccountId, ChannelKind, TagId } from '@shared/domain/ids';
import type { Tag } from '@shared/domain/tag';
import { type TextKey, useT } from '../useT';

/** What rows look up while they are drawn: looks of channels, names of tags, and how dense the list is. */
export type Looks = {
  channels: ReadonlyMap<ChannelKind, ChannelInfo>;
  tags: ReadonlyMap<TagId, Tag>;
  /** Colour and name of accounts, where one has to be told from another. */
  edges: ReadonlyMap<AccountId, { colour: string; name: string }>;
  density: 'comfortable' | 'compact';
};

/** Set once by the app. */
export const LooksContext = createContext<Looks>({
  channels: new Map(),
  tags: new Map(),
  edges: new Map(),
  density: 'comfortable',
});

/** Height of a row in px. */
export const rowHeights = { comfortable: 64, compact: 44 } as const;

export type ChannelLook = { mark: string; hue: number; name: string };

/** Names of kinds of channel, in the user's language. */
export function useChannelNames(): (kind: ChannelKind) => string {
  const t = useT();
  const { channels } = useContext(LooksContext);
  return (kind) => {
    const info = channels.get(kind);
    return info ? t(info.name as TextKey) : kind;
  };
}

/** Mark, hue and name of a kind of channel; a plain one when the desk does not know it. */
export function useChannelLook(kind: ChannelKind): ChannelLook {
  const name = useChannelNames()(kind);
  const info = useContext(LooksContext).channels.get(kind);
  return { mark: info?.mark ?? kind, hue: info?.hue ?? 200, name };
}

/** The tags of a row, known ones only. */
export function useTagLooks(ids: readonly TagId[]): readonly Tag[] {
  const { tags } = useContext(LooksContext);
  return ids.flatMap((id) => tags.get(id) ?? []);
}
