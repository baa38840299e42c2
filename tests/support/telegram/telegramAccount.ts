import { stoppedStatus } from '@shared/channels/status';
import type { Account } from '@shared/domain/account';
import { AccountId, ChannelKind } from '@shared/domain/ids';
import { profilesOf } from '../../../electron/connectors/telegram/capabilities';

/** The account of a bot at a double. */
export function telegramAccount(root: string, botId: number): Account {
  return {
    id: AccountId.parse('telegram-1'),
    connector: 'telegram',
    channel: ChannelKind.parse('telegram'),
    name: 'Radhaus Bot',
    address: '@RadhausTestBot',
    practice: false,
    config: { botId: `${botId}`, userName: 'RadhausTestBot', apiRoot: root },
    status: stoppedStatus,
    profiles: profilesOf(),
    syncedAt: null,
    createdAt: 1,
  };
}
