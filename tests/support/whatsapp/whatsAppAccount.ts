import { stoppedStatus } from '@shared/channels/status';
import type { Account } from '@shared/domain/account';
import { AccountId, ChannelKind } from '@shared/domain/ids';
import { chat, profileName } from '../../../electron/connectors/whatsapp/capabilities';
import type { startWhatsApp } from './startWhatsApp';

type Double = Awaited<ReturnType<typeof startWhatsApp>>;

let made = 0;

/** The account of the number at a double, with its relay. */
export function whatsAppAccount(
  { root, line }: Pick<Double, 'root' | 'line'>,
  relay: string,
  provider: 'meta' | '360dialog' = 'meta',
): Account {
  const isMeta = provider === 'meta';
  const ids = { phoneId: isMeta ? line.phoneId : null, wabaId: isMeta ? line.waba : null };
  const number = `+${line.display}`;
  return {
    id: AccountId.parse(`whatsapp-${++made}`),
    connector: 'whatsapp',
    channel: ChannelKind.parse('whatsapp'),
    name: 'Radhaus',
    address: number,
    practice: false,
    config: { provider, number, ...ids, relay, apiRoot: root },
    status: stoppedStatus,
    profiles: { [profileName]: chat },
    syncedAt: null,
    createdAt: 1,
  };
}
