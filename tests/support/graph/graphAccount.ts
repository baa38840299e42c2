import { stoppedStatus } from '@shared/channels/status';
import type { Account } from '@shared/domain/account';
import { AccountId } from '@shared/domain/ids';
import { facebook } from '../../../electron/connectors/facebook/platform';
import { instagram } from '../../../electron/connectors/instagram/platform';
import type { GraphDouble } from './startGraph';
import type { GraphHost } from './world';

let made = 0;
/** The two platforms by name. */
export const platforms = { instagram, facebook };

/** The account of a page or professional account at the double. */
export function graphAccount(host: GraphHost, { root, world }: Pick<GraphDouble, 'root' | 'world'>): Account {
  const { channel, profiles } = platforms[host];
  return {
    id: AccountId.parse(`${host}-${++made}`),
    connector: host,
    channel: channel.kind,
    name: 'Radhaus',
    address: host === 'instagram' ? `@${world.us.name}` : `facebook.com/${world.us.id}`,
    practice: false,
    config: { id: world.us.id, name: world.us.name, apiRoot: root },
    status: stoppedStatus,
    profiles: { ...profiles },
    syncedAt: null,
    createdAt: 1,
  };
}
