import { ChannelKind } from '../domain/ids';
import { de } from './de';
import { en } from './en';

/** What kinds of channel are called, in code and in both languages: a query names them in any of these. */
export const channelNames: readonly { kind: ChannelKind; names: readonly string[] }[] = (
  Object.keys(en.channels) as (keyof typeof en.channels)[]
).map((kind) => ({ kind: ChannelKind.parse(kind), names: [kind, de.channels[kind], en.channels[kind]] }));
