import type { Account } from '@shared/domain/account';
import { AccountId } from '@shared/domain/ids';
import { stoppedStatus } from '@shared/channels/status';
import type { Cursor } from '@shared/channels/events';
import { practiceAccounts } from '../../../electron/connectors/practice/accounts';

/** Practice accounts, past their first sync, for messages invented elsewhere. Ids are `sample-<channel>`. */
export function quietAccounts(channels: readonly string[]): Account[] {
  return practiceAccounts(1, () => 'sample')
    .filter(({ channel }) => channels.includes(channel))
    .map((account) => ({
      ...account,
      id: AccountId.parse(`sample-${account.channel}`),
      status: { ...stoppedStatus, state: 'live' },
      syncedAt: 1,
    }));
}

/** Where a practice server stands that has told everything: the desk opens such an account and hears nothing. */
export function quietCursor(openedAt: number): Cursor {
  return { openedAt, told: [], synced: true, due: [], progress: {}, sent: [], count: 0 };
}
