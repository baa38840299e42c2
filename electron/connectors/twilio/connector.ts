import type { ChannelInfo } from '@shared/channels/channelInfo';
import { ChannelKind } from '@shared/domain/ids';
import type { AccountServer } from '@shared/ipc/accountDetails';
import type { Connector } from '../connector';
import { isLoopback } from '../network/loopback';
import { serverOf } from '../web/apiRoot';
import { scopeOf } from './address';
import { profileOf, profilesOf } from './capabilities';
import { createTwilioBuckets } from './client';
import { configOf, contentRoot, secretField, TwilioConfig, type TwilioKind, twilioRoot } from './config';
import { createLogin } from './login/login';
import { fetchMedia } from './messages/media';
import { reach } from './reach';
import { run } from './run';
import { findSent } from './send/findSent';
import { send } from './send/send';

const looks: Readonly<Record<TwilioKind, ChannelInfo>> = {
  sms: { kind: ChannelKind.parse('sms'), name: 'channels.sms', mark: 'sms', hue: 95 },
  whatsapp: { kind: ChannelKind.parse('whatsapp'), name: 'channels.whatsapp', mark: 'whatsapp', hue: 140 },
};

/** What tests put in the place of Twilio itself for new accounts. */
export type TwilioSettings = { root?: string };

/** One number at Twilio: its text messages, or the WhatsApp messages to it. Both are the same lists. */
export function createTwilioConnector(kind: TwilioKind, { root }: TwilioSettings = {}): Connector {
  const buckets = createTwilioBuckets();
  const { name, capabilities } = profileOf[kind];
  return {
    kind: `twilio-${kind}`,
    channels: [looks[kind]],
    configuration: TwilioConfig,
    login: createLogin(kind, buckets, root),
    run: (context) => run(context, kind, buckets),
    send: (outgoing, _, context) => send(outgoing, context, kind, buckets),
    findSent: (_, outgoing, context) => findSent(outgoing, context, kind, buckets),
    download: async (_, remoteId, context) => fetchMedia(await reach(context, buckets), remoteId, context),
    capabilities: (account) => account.profiles[name] ?? capabilities,
    // What a message cost is told by a run, and kept with the account.
    profiles: (account) => profilesOf(kind, account.profiles[name]?.text.price),
    isOwn: (account, { scope, id }) => scope === scopeOf(kind) && id === configOf(account).number,
    local: ({ config }) => isLoopback(hostOf(config).host),
    load: ({ id }, now) => buckets.load(id, now),
    plan: (config) => ({ servers: serversOf(kind, config), secrets: [secretField] }),
  };
}

/** Templates for WhatsApp come from a server of their own. */
function serversOf(kind: TwilioKind, config: Record<string, unknown>): AccountServer[] {
  const main = { use: 'both' as const, ...hostOf(config) };
  if (kind === 'sms' || TwilioConfig.parse(config).apiRoot !== undefined) return [main];
  return [main, { use: 'receive', host: new URL(contentRoot).hostname, port: 443, security: 'tls' }];
}

function hostOf(config: Record<string, unknown>): ReturnType<typeof serverOf> {
  return serverOf(TwilioConfig.parse(config).apiRoot ?? twilioRoot);
}
