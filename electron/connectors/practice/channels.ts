import type { Account } from '@shared/domain/account';
import { guestScope, phoneScope } from '@shared/domain/customer';
import { ChannelKind } from '@shared/domain/ids';
import type { ChannelInfo } from '@shared/channels/channelInfo';

/**
 * A channel of the practice desk: how the shop is called there, in which scope its handles are unique, and whether
 * it threads like mail (by ids of messages) or has conversations of its own.
 */
export type PracticeChannel = {
  kind: string;
  name: string;
  address: string;
  scope: string;
  mail: boolean;
  hue: number;
};

const channel = (kind: string, hue: number, scope: string, address: string, name: string): PracticeChannel => ({
  kind,
  hue,
  scope,
  address,
  name,
  mail: kind === 'email',
});

/** Every channel of the practice desk, in the order of the rail. Hues keep away from red and amber, which mean haste. */
export const practiceChannels: PracticeChannel[] = [
  channel('email', 205, 'email', 'hallo@radhaus-lindner.example', 'Radhaus Lindner'),
  channel('facebook', 222, 'facebook', 'radhaus.lindner', 'Radhaus Lindner'),
  channel('messenger', 275, 'meta:page:radhaus.lindner', 'page:radhaus.lindner', 'Radhaus Lindner'),
  channel('instagram', 330, 'instagram', 'radhauslindner', '@radhauslindner'),
  channel('whatsapp', 140, 'whatsapp', '+493023125004', '+49 30 23125 004'),
  channel('x', 300, 'x', 'radhauslindner', '@radhauslindner'),
  channel('telegram', 190, 'telegram', 'RadhausLindnerBot', '@RadhausLindnerBot'),
  channel('webchat', 170, guestScope, 'radhaus-lindner.example', 'radhaus-lindner.example'),
  channel('sms', 95, phoneScope, '+493023125007', '+49 30 23125 007'),
  channel('mastodon', 250, 'mastodon:rad.example', 'radhaus@rad.example', '@radhaus@rad.example'),
];

/** What the UI may show of them. */
export const practiceChannelInfos: ChannelInfo[] = practiceChannels.map(({ kind, hue }) => ({
  kind: ChannelKind.parse(kind),
  name: `channels.${kind}`,
  mark: kind,
  hue,
}));

/** The channel of a practice account, as its config names it. Throws when there is no such channel. */
export function channelOf(account: Pick<Account, 'config'>): PracticeChannel {
  const found = practiceChannels.find(({ kind }) => kind === account.config.channel);
  if (!found) throw new Error('unknown practice channel');
  return found;
}
