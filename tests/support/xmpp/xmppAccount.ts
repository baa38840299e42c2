import { stoppedStatus } from '@shared/channels/status';
import type { Account } from '@shared/domain/account';
import { AccountId, ChannelKind } from '@shared/domain/ids';
import { profilesOf } from '../../../electron/connectors/xmpp/capabilities';
import { largestUpload } from './prosodyConf';

/** The account of a shop at the test server. @param port for STARTTLS, perhaps of a proxy before it */
export function xmppAccount(user: string, port: number): Account {
  const jid = `${user}@localhost`;
  return {
    id: AccountId.parse(`xmpp-${user}`),
    connector: 'xmpp',
    channel: ChannelKind.parse('xmpp'),
    name: 'Radhaus',
    address: jid,
    practice: false,
    config: { jid, server: { host: 'localhost', port, security: 'starttls' } },
    status: stoppedStatus,
    profiles: profilesOf(largestUpload),
    syncedAt: null,
    createdAt: 1,
  };
}
