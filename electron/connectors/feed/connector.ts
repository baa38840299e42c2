import type { ChannelInfo } from '@shared/channels/channelInfo';
import { appError } from '@shared/errors/appError';
import { AccountId } from '@shared/domain/ids';
import type { Connector } from '../connector';
import { createApi } from '../web/api';
import { createBuckets } from '../web/buckets';
import { itemCapabilities, itemProfile } from './capabilities';
import { configOf, FeedConfig, isLocal } from './config';
import { feedChannel } from './events';
import { createLogin } from './login';
import { run } from './run';

const channel: ChannelInfo = { kind: feedChannel, name: 'channels.feed', mark: 'feed', hue: 75 };

/** RSS, Atom and JSON Feed: news, forums, search alerts. They are read here and answered on the page they lead to. */
export function createFeedConnector(): Connector {
  const buckets = createBuckets({ feed: { calls: 10, perMs: 60_000 } });
  return {
    kind: 'feed',
    channels: [channel],
    configuration: FeedConfig,
    login: createLogin((name, { http, clock }) =>
      createApi({ account: { id: AccountId.parse('login'), name: new URL(name).hostname }, http, clock, buckets }),
    ),
    run: (context) => run(context, createApi({ ...context, buckets })),
    // The desk does not offer it: items have no reply.
    send: () => Promise.resolve({ kind: 'refused', error: appError('unsupported') }),
    capabilities: () => itemCapabilities,
    profiles: () => ({ [itemProfile]: itemCapabilities }),
    isOwn: () => false,
    load: ({ id }, now) => buckets.load(id, now),
    local: (account) => isLocal(configOf(account)),
  };
}
