import type { Account } from '@shared/domain/account';
import { AccountId, ChannelKind, type Ms } from '@shared/domain/ids';
import { stoppedStatus } from '@shared/channels/status';
import { profiles } from './capabilities';
import { practiceChannels } from './channels';

/** The accounts of the practice desk, one a channel, as rows to add. `newId` makes random ids. */
export function practiceAccounts(now: Ms, newId: () => string): Account[] {
  return practiceChannels.map(({ kind, name, address }) => ({
    id: AccountId.parse(newId()),
    connector: 'practice',
    channel: ChannelKind.parse(kind),
    name,
    address,
    practice: true,
    config: { channel: kind },
    status: stoppedStatus,
    profiles: profiles[kind] ?? {},
    syncedAt: null,
    createdAt: now,
  }));
}
