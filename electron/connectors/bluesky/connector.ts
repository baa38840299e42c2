import type { ChannelInfo } from '@shared/channels/channelInfo';
import type { Outgoing } from '@shared/channels/outgoing';
import type { Connector } from '../connector';
import { isLoopback } from '../network/loopback';
import { serverOf } from '../web/apiRoot';
import { createEchoes } from '../web/echoes';
import { chatProfile, postProfile, profiles } from './capabilities';
import { findSentChat, reactChat, sendChat } from './chat/send';
import { createBlueskyBuckets } from './client';
import { BlueskyConfig, configOf, passwordField } from './config';
import { readChatId } from './ids';
import { createLogin } from './login/login';
import type { Places } from './login/findServer';
import { networkPlaces } from './login/places';
import type { Shared } from './reach';
import { download } from './read/download';
import { blueskyChannel } from './read/post';
import { blueskyScope } from './read/people';
import { run } from './run';
import { like, unlike } from './send/like';
import { remove } from './send/remove';
import { findSent, send } from './send/send';
import { createSessions } from './session/sessions';

const channel: ChannelInfo = { kind: blueskyChannel, name: 'channels.bluesky', mark: 'bluesky', hue: 215 };

/**
 * Bluesky: mentions, replies and quotes with their threads, and direct messages, by the account's own server.
 * @param places what tests put in the place of the network's own directories
 */
export function createBlueskyConnector(places: Places = networkPlaces): Connector {
  const shared: Shared = { buckets: createBlueskyBuckets(), sessions: createSessions() };
  const echoes = createEchoes();
  return {
    kind: 'bluesky',
    channels: [channel],
    configuration: BlueskyConfig,
    login: createLogin(shared.buckets, places),
    run: (context) => run(context, shared, echoes, places),
    send: (outgoing, attemptKey, context) =>
      (isPrivate(outgoing) ? sendChat : send)(outgoing, attemptKey, context, shared, echoes),
    findSent: (attemptKey, outgoing, context) =>
      isPrivate(outgoing) ? findSentChat(outgoing, context, shared) : findSent(attemptKey, outgoing, context, shared),
    react: (remoteId, emoji, context) =>
      readChatId(remoteId)
        ? reactChat(remoteId, emoji, false, context, shared, echoes)
        : like(remoteId, context, shared, echoes),
    unreact: (remoteId, emoji, context) =>
      readChatId(remoteId)
        ? reactChat(remoteId, emoji, true, context, shared, echoes)
        : unlike(remoteId, context, shared, echoes),
    download: (attachment, remoteId, context) => download(attachment, remoteId, context, shared, places),
    remove: (remoteId, context) => remove(remoteId, context, shared, echoes),
    capabilities: (_, conversation) => profiles[conversation?.profile === chatProfile ? chatProfile : postProfile],
    profiles: () => profiles,
    isOwn: (account, { scope, id }) => scope === blueskyScope && id === configOf(account).did,
    local: (account) => isLoopback(new URL(configOf(account).pds).hostname),
    load: ({ id }, now) => shared.buckets.load(id, now),
    plan: (config) => ({
      servers: [{ use: 'both', ...serverOf(BlueskyConfig.parse(config).pds) }],
      secrets: [passwordField],
    }),
  };
}

const isPrivate = ({ profile }: Outgoing): boolean => profile === chatProfile;
