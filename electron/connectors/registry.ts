import type { ChannelInfo } from '@shared/channels/channelInfo';
import type { Connector } from './connector';
import { createEmailConnector } from './email/connector';
import { createPracticeConnector } from './practice/connector';

/** What connectors need of the build. `mailParser`: the bundled thread that parses mails. */
export type ConnectorSettings = { mailParser: string };

/** The connectors by kind, as an account names them. A new channel is its folder and one line here. */
export function createConnectors({ mailParser }: ConnectorSettings): ReadonlyMap<string, Connector> {
  const all: Connector[] = [createPracticeConnector(), createEmailConnector({ parserFile: mailParser, trust: {} })];
  return new Map(all.map((connector) => [connector.kind, connector]));
}

/** What the UI may show of every kind of channel, each once. */
export function channelInfosOf(connectors: ReadonlyMap<string, Connector>): ChannelInfo[] {
  return [
    ...new Map([...connectors.values()].flatMap(({ channels }) => channels.map((info) => [info.kind, info]))).values(),
  ];
}
