import { stoppedStatus } from '@shared/channels/status';
import type { Account } from '@shared/domain/account';
import { AccountId, ChannelKind } from '@shared/domain/ids';
import { profiles } from '../../../electron/connectors/bluesky/capabilities';

/** The account of somebody at a server of the network. */
export function blueskyAccount(
  pds: string,
  { did, handle }: { did: string; handle: string },
  messages = false,
): Account {
  return {
    id: AccountId.parse(`bluesky-${handle}`),
    connector: 'bluesky',
    channel: ChannelKind.parse('bluesky'),
    name: 'Radhaus',
    address: `@${handle}`,
    practice: false,
    config: { did, pds, messages },
    status: stoppedStatus,
    profiles,
    syncedAt: null,
    createdAt: 1,
  };
}
