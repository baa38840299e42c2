import type { ChannelInfo } from '@shared/channels/channelInfo';
import type { Connector } from './connector';
import { createPracticeConnector } from './practice/connector';

/** Every connector there is. A new channel is its folder and one line here. */
const connectors: Connector[] = [createPracticeConnector()];

/** The connector of a kind (an account's `connector`), or null when this version does not know it. */
export function connectorOf(kind: string): Connector | null {
  return connectors.find((connector) => connector.kind === kind) ?? null;
}

/** What the UI may show of every kind of channel, each once. */
export const channelInfos: ChannelInfo[] = [
  ...new Map(connectors.flatMap(({ channels }) => channels).map((info) => [info.kind, info])).values(),
];
