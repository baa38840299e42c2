import { stoppedStatus } from '@shared/channels/status';
import type { Account } from '@shared/domain/account';
import { AccountId, ChannelKind } from '@shared/domain/ids';
import { profilesOf, usualLimits } from '../../../electron/connectors/mastodon/capabilities';
import { us } from './world';

/** Our account at a double. */
export function mastodonAccount(origin: string): Account {
  return {
    id: AccountId.parse('mastodon-1'),
    connector: 'mastodon',
    channel: ChannelKind.parse('mastodon'),
    name: us.name,
    address: '@radhaus@rad.example',
    practice: false,
    config: { origin, accountId: us.id, userName: us.username, domain: 'rad.example' },
    status: stoppedStatus,
    profiles: profilesOf(usualLimits),
    syncedAt: null,
    createdAt: 1,
  };
}
