import { stoppedStatus } from '@shared/channels/status';
import type { Account } from '@shared/domain/account';
import { AccountId, ChannelKind } from '@shared/domain/ids';
import { profilesOf } from '../../../electron/connectors/x/capabilities';
import { usual, type XConfig } from '../../../electron/connectors/x/config';
import type { XDouble } from './startX';
import { us } from './world';

/** Our account at a double. */
export function xAccount({ root, oauth }: Pick<XDouble, 'root' | 'oauth'>, more: Partial<XConfig> = {}): Account {
  const config = { userId: us.id, userName: us.username, clientId: oauth.client.id, messages: true, apiRoot: root };
  return {
    id: AccountId.parse('x-1'),
    connector: 'x',
    channel: ChannelKind.parse('x'),
    name: us.name,
    address: `@${us.username}`,
    practice: false,
    config: { ...config, ...usual, ...more },
    status: stoppedStatus,
    profiles: profilesOf(more.messages ?? true),
    syncedAt: null,
    createdAt: 1,
  };
}
