import type { ChannelInfo } from '@shared/channels/channelInfo';
import { phoneScope } from '@shared/domain/customer';
import { ChannelKind } from '@shared/domain/ids';
import type { Connector } from '../connector';
import { isLoopback } from '../network/loopback';
import { serverOf } from '../web/apiRoot';
import { isPhoneProfile, phoneProfiles } from '../phone/capabilities';
import { faxChannel, phoneChannel } from '../phone/channels';
import { smsCapabilities, sipgateProfiles } from './capabilities';
import { createSipgateBuckets, reach } from './client';
import { configOf, SipgateConfig, sipgateRoot, tokenField } from './config';
import { download } from './files';
import { createLogin } from './login';
import { run } from './run';
import { findSent, send } from './send';
import { createSends } from './sends';

const channel: ChannelInfo = { kind: ChannelKind.parse('sms'), name: 'channels.sms', mark: 'sms', hue: 95 };

/** What tests put in the place of sipgate itself for new accounts. */
export type SipgateSettings = { root?: string };

/** The text messages, calls, voicemail and faxes of a user of sipgate, by its history. Only text messages are sent. */
export function createSipgateConnector({ root }: SipgateSettings = {}): Connector {
  const buckets = createSipgateBuckets();
  const sends = createSends();
  return {
    kind: 'sipgate',
    channels: [channel, phoneChannel, faxChannel],
    configuration: SipgateConfig,
    login: createLogin(buckets, root),
    run: (context) => run(context, buckets, sends),
    send: (outgoing, attemptKey, context) => send(outgoing, attemptKey, context, buckets, sends),
    findSent: (_, outgoing, context) => findSent(outgoing, context, buckets),
    download: async (_, remoteId, context) => download(await reach(context, buckets), remoteId, context),
    capabilities: (_, conversation) =>
      isPhoneProfile(conversation?.profile) ? phoneProfiles[conversation.profile] : smsCapabilities,
    profiles: () => sipgateProfiles,
    isOwn: (account, { scope, id }) => (scope === phoneScope || scope === 'fax') && id === configOf(account).number,
    local: ({ config }) => isLoopback(hostOf(config).host),
    load: ({ id }, now) => buckets.load(id, now),
    plan: (config) => ({ servers: [{ use: 'both', ...hostOf(config) }], secrets: [tokenField] }),
  };
}

function hostOf(config: Record<string, unknown>): ReturnType<typeof serverOf> {
  return serverOf(SipgateConfig.parse(config).apiRoot ?? sipgateRoot);
}
