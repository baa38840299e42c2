import type { ChannelInfo } from '@shared/channels/channelInfo';
import type { Connector } from '../connector';
import { isLoopback } from '../network/loopback';
import { refreshTokenField } from '../signIn/fields';
import { createTokensOver } from '../signIn/tokensOver';
import { serverOf } from '../web/apiRoot';
import { createEchoes } from '../web/echoes';
import { capabilitiesFor, profilesOf } from './capabilities';
import { createXBuckets } from './client';
import { configOf, officialRoot, XConfig } from './config';
import { createBudgets } from './cost/budget';
import { download } from './download';
import { createLogin, type Place } from './login/login';
import type { Shared } from './reach';
import { xScope } from './read/people';
import { xChannel } from './read/post';
import { run } from './run';
import { createChanges } from './send/change';
import { findSent } from './send/findSent';
import { send } from './send/send';

const channel: ChannelInfo = { kind: xChannel, name: 'channels.x', mark: 'x', hue: 300 };

/**
 * X: mentions and answers, and direct messages where they were asked for, by the developer app of the person. What X
 * charges is counted and kept below the month's budget.
 * @param place what tests put in the place of X's own addresses
 */
export function createXConnector(place?: Place): Connector {
  const shared: Shared = { buckets: createXBuckets(), tokens: createTokensOver(), budget: createBudgets() };
  const echoes = createEchoes();
  return {
    kind: 'x',
    channels: [channel],
    configuration: XConfig,
    editable: ['capCents', 'extra', 'atCap', 'minutes'],
    login: createLogin(shared.buckets, place),
    run: (context) => run(context, shared, echoes),
    send: (outgoing, attemptKey, context) => send(outgoing, attemptKey, context, shared, echoes),
    findSent: (_, outgoing, context) => findSent(outgoing, context, shared),
    ...createChanges(shared, echoes),
    load: ({ id }, now) => shared.buckets.load(id, now),
    download: (attachment, remoteId, context) => download(attachment, remoteId, context, shared),
    capabilities: (_, conversation) => capabilitiesFor(conversation?.profile),
    profiles: (account) => profilesOf(configOf(account).messages),
    isOwn: (account, { scope, id }) => scope === xScope && id === configOf(account).userId,
    local: ({ config }) => isLoopback(new URL(XConfig.parse(config).apiRoot ?? officialRoot).hostname),
    plan: (config) => ({
      servers: [{ use: 'both', ...serverOf(XConfig.parse(config).apiRoot ?? officialRoot) }],
      secrets: [refreshTokenField],
    }),
  };
}
