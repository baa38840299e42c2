import type { ChannelInfo } from '@shared/channels/channelInfo';
import type { Connector } from './connector';
import { createBlueskyConnector } from './bluesky/connector';
import { createEmailConnector } from './email/connector';
import { extraTrust } from './extraTrust';
import { facebook } from './facebook/platform';
import { createFeedConnector } from './feed/connector';
import { createFritzboxConnector } from './fritzbox/connector';
import { instagram } from './instagram/platform';
import { createMastodonConnector } from './mastodon/connector';
import { createMetaConnector } from './meta/connector';
import { createPracticeConnector } from './practice/connector';
import { createSipgateConnector } from './sipgate/connector';
import { createTelegramConnector } from './telegram/connector';
import { createTwilioConnector } from './twilio/connector';
import { createWhatsAppConnector } from './whatsapp/connector';
import { createXConnector } from './x/connector';
import { createXmppConnector } from './xmpp/connector';

/**
 * What connectors need of the build and of the system. `mailParser`: the bundled thread that parses mails;
 * `authorities`: a file of authorities to trust besides the usual ones (PEM).
 */
export type ConnectorSettings = { mailParser: string; authorities?: string | undefined };

/** The connectors by kind, as an account names them. A new channel is its folder and one line here. */
export function createConnectors({ mailParser, authorities }: ConnectorSettings): ReadonlyMap<string, Connector> {
  const all: Connector[] = [
    createPracticeConnector(),
    createEmailConnector({ parserFile: mailParser, trust: extraTrust(authorities) }),
    createTelegramConnector(),
    createTwilioConnector('sms'),
    createTwilioConnector('whatsapp'),
    createWhatsAppConnector(),
    createSipgateConnector(),
    createFritzboxConnector(),
    createBlueskyConnector(),
    createXmppConnector({ trust: extraTrust(authorities) }),
    createMetaConnector(facebook),
    createMetaConnector(instagram),
    createFeedConnector(),
    createMastodonConnector(),
    createXConnector(),
  ];
  return new Map(all.map((connector) => [connector.kind, connector]));
}

/** What the UI may show of every kind of channel, each once. */
export function channelInfosOf(connectors: ReadonlyMap<string, Connector>): ChannelInfo[] {
  return [
    ...new Map([...connectors.values()].flatMap(({ channels }) => channels.map((info) => [info.kind, info]))).values(),
  ];
}
