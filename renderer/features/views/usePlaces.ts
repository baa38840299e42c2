import { useAccounts, useChannelsInUse, useSavedViews, useTags, type View, viewKey } from '@/cache';
import { useChannelNames } from '@/ui/row/looks';

/** A part of the inbox one can go to, or a saved view. */
export type Place = {
  key: string;
  name: string;
  view: Extract<View, { kind: 'account' | 'channel' | 'tag' | 'saved' }>;
};

const fold = (text: string): string => text.trim().toLocaleLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');

/** Accounts, channels in use, tags and saved views whose name holds what was typed, in this order. */
export function usePlaces(typed: string): readonly Place[] {
  const channelName = useChannelNames();
  const accounts = useAccounts().filter(({ removedAt }) => removedAt === undefined);
  const channels = useChannelsInUse();
  const tags = useTags();
  const saved = useSavedViews();
  const all = [
    ...accounts.map(({ id, name }) => ({ name, view: { kind: 'account' as const, account: id } })),
    ...channels.map((channel) => ({ name: channelName(channel), view: { kind: 'channel' as const, channel } })),
    ...tags.map(({ id, name }) => ({ name, view: { kind: 'tag' as const, tag: id } })),
    ...saved.map(({ id, name }) => ({ name, view: { kind: 'saved' as const, saved: id } })),
  ];
  const wanted = fold(typed);
  return all.filter(({ name }) => fold(name).includes(wanted)).map((place) => ({ ...place, key: viewKey(place.view) }));
}
