import type { ChannelInfo } from '@shared/channels/channelInfo';
import type { Connector } from './connector';
import { createPracticeConnector } from './practice/connector';

/** Every connector there is. A new channel is its folder and one line here. */
const all: Connector[] = [createPracticeConnector()];

/** The connectors by kind, as an account names them. */
export const connectors: ReadonlyMap<string, Connector> = new Map(all.map((connector) => [connector.kind, connector]));

/** What the UI may show of every kind of channel, each once. */
export const channelInfos: ChannelInfo[] = [
  ...new Map(all.flatMap(({ channels }) => channels).map((info) => [info.kind, info])).values(),
];
