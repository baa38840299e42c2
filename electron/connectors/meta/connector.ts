import type { Connector } from '../connector';
import { isLoopback } from '../network/loopback';
import { serverOf } from '../web/apiRoot';
import { createEchoes } from '../web/echoes';
import { createGraphBuckets } from './client';
import { configOf, MetaConfig, tokenField } from './config';
import { describe } from './describe';
import { createLogin } from './login/login';
import { scopeOf, usOf } from './people';
import type { Platform } from './platform';
import { type Means, reach } from './reach';
import { download } from './read/media';
import { run } from './run';
import { createChanges } from './send/change';
import { findSent } from './send/findSent';
import { send } from './send/send';
import { createMeter } from './usage';

/** What tests put in the place of Meta itself for new accounts. */
export type MetaSettings = { root?: string };

/** A connector to one of Meta's two places. */
export function createMetaConnector(platform: Platform, { root }: MetaSettings = {}): Connector {
  const means: Means = { platform, buckets: createGraphBuckets(), meter: createMeter(), echoes: createEchoes() };
  const { talk, post, mention } = platform.profiles;
  return {
    kind: platform.name,
    channels: [...new Set([platform.channel, platform.talkChannel])],
    configuration: MetaConfig,
    login: createLogin(means, root),
    run: (context) => run(context, means),
    send: (outgoing, attemptKey, context) => send(outgoing, attemptKey, context, means),
    findSent: (_, outgoing, context) => findSent(outgoing, context, means),
    ...createChanges(means),
    download: async (_, remoteId, context) => download(await reach(context, means), platform, remoteId, context),
    describe: (account, context) => describe(account, context, means),
    capabilities: (_, conversation) =>
      conversation?.profile === 'post' ? post : conversation?.profile === 'mention' ? mention : talk,
    profiles: () => ({ ...platform.profiles }),
    isOwn: (account, { scope, id }) => {
      const us = usOf(platform, account, 0);
      return scope === scopeOf(us) && id === us.id;
    },
    load: ({ id }, now) => ({ ...means.buckets.load(id, now), usage: means.meter.usage(id, now) }),
    local: (account) => isLoopback(serverOf(configOf(account).apiRoot ?? platform.root).host),
    plan: (config) => ({
      servers: [{ use: 'both', ...serverOf(MetaConfig.parse(config).apiRoot ?? platform.root) }],
      secrets: [tokenField],
    }),
  };
}
