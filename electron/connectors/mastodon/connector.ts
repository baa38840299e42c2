import type { ChannelInfo } from '@shared/channels/channelInfo';
import { ChannelKind } from '@shared/domain/ids';
import type { Connector } from '../connector';
import { isLoopback } from '../network/loopback';
import { serverOf } from '../web/apiRoot';
import { createEchoes } from '../web/echoes';
import { createMastodonBuckets } from './api/client';
import { profilesOf, usualLimits } from './capabilities';
import { clientIdField, clientSecretField, configOf, MastodonConfig, tokenField } from './config';
import { download } from './download';
import { createLogin } from './login/login';
import { mastodonScope } from './posts/people';
import { createChanges } from './send/change';
import { findSent } from './send/findSent';
import { send } from './send/send';
import { usOf } from './sync/reading';
import { run } from './sync/run';

const channel: ChannelInfo = {
  kind: ChannelKind.parse('mastodon'),
  name: 'channels.mastodon',
  mark: 'mastodon',
  hue: 250,
};

const usual = profilesOf(usualLimits);

/** Accounts at Mastodon and at servers that speak its API: what mentions them, and what is written to them alone. */
export function createMastodonConnector(): Connector {
  const buckets = createMastodonBuckets();
  const echoes = createEchoes();
  return {
    kind: 'mastodon',
    channels: [channel],
    configuration: MastodonConfig,
    login: createLogin(buckets),
    run: (context) => run(context, buckets, echoes),
    send: (outgoing, attemptKey, context) => send(outgoing, attemptKey, context, buckets, echoes),
    findSent: (_attemptKey, outgoing, context) => findSent(outgoing, context, buckets),
    ...createChanges(buckets, echoes),
    download: (attachment, remoteId, context) => download(attachment, remoteId, context, buckets),
    capabilities: ({ profiles }, conversation) => {
      const profile = conversation?.profile === 'direct' ? 'direct' : 'mention';
      return profiles[profile] ?? usual[profile];
    },
    profiles: ({ profiles }) => ({ ...usual, ...profiles }),
    isOwn: (account, { scope, id }) => scope === mastodonScope && id === usOf(account, 0).handle,
    local: (account) => isLoopback(new URL(configOf(account).origin).hostname),
    load: ({ id }, now) => buckets.load(id, now),
    plan: (config) => ({
      servers: [{ use: 'both', ...serverOf(MastodonConfig.parse(config).origin) }],
      secrets: [tokenField, clientIdField, clientSecretField],
    }),
  };
}
