import type { ChannelInfo } from '@shared/channels/channelInfo';
import { ChannelKind } from '@shared/domain/ids';
import type { Connector } from '../connector';
import { isLoopback } from '../network/loopback';
import { serverOf } from '../web/apiRoot';
import { createEchoes } from '../web/echoes';
import { createBooks } from './book';
import { chat, profileName } from './capabilities';
import { createCloudBuckets } from './client';
import { appSecretField, configOf, relayField, roots, tokenField, WhatsAppConfig } from './config';
import { createLogin } from './login/login';
import { download } from './media';
import { isOwn } from './people';
import { type Means, reach } from './reach';
import { run } from './run';
import { markRead } from './send/markRead';
import { createReactions } from './send/react';
import { findSent, send } from './send/send';

const channel: ChannelInfo = {
  kind: ChannelKind.parse('whatsapp'),
  name: 'channels.whatsapp',
  mark: 'whatsapp',
  hue: 140,
};

/** What tests put in the place of Meta and 360dialog for new accounts. */
export type WhatsAppSettings = { root?: string };

/** A WhatsApp number of one's own, by Meta's Cloud API or 360dialog; news come by the relay. */
export function createWhatsAppConnector({ root }: WhatsAppSettings = {}): Connector {
  const means: Means = { buckets: createCloudBuckets(), echoes: createEchoes(), books: createBooks() };
  return {
    kind: 'whatsapp',
    channels: [channel],
    configuration: WhatsAppConfig,
    login: createLogin(means, root ?? null),
    run: (context) => run(context, means),
    send: (outgoing, attemptKey, context) => send(outgoing, attemptKey, context, means),
    findSent: (attemptKey, _, context) => Promise.resolve(findSent(attemptKey, context, means)),
    ...createReactions(means),
    serverChange: (change, context) => markRead(change, context, means),
    download: async ({ name }, remoteId, context) => download(await reach(context, means), name, remoteId, context),
    capabilities: () => chat,
    profiles: () => ({ [profileName]: chat }),
    isOwn,
    local: (account) => serversOf(account.config).every(({ host }) => isLoopback(host)),
    load: ({ id }, now) => means.buckets.load(id, now),
    plan: (config) => {
      const isMeta = WhatsAppConfig.parse(config).provider === 'meta';
      const secrets = [tokenField, ...(isMeta ? [appSecretField] : []), relayField];
      return { servers: serversOf(config), secrets };
    },
  };
}

/** The service takes what is sent; what comes lies at the relay. */
function serversOf(config: Record<string, unknown>) {
  const { provider, apiRoot, relay } = configOf({ config } as Parameters<typeof configOf>[0]);
  return [
    { use: 'send' as const, ...serverOf(apiRoot ?? roots[provider]) },
    { use: 'receive' as const, ...serverOf(relay) },
  ];
}
