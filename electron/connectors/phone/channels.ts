import type { ChannelInfo } from '@shared/channels/channelInfo';
import { ChannelKind } from '@shared/domain/ids';

/** Calls and what callers leave on a voicemail. */
export const phoneChannel: ChannelInfo = {
  kind: ChannelKind.parse('phone'),
  name: 'channels.phone',
  mark: 'phone',
  hue: 120,
};

/** Faxes: those a telephone service tells by itself, and those it sends as mails. */
export const faxChannel: ChannelInfo = { kind: ChannelKind.parse('fax'), name: 'channels.fax', mark: 'fax', hue: 265 };
