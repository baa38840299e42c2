import { stoppedStatus } from '@shared/channels/status';
import type { Account } from '@shared/domain/account';
import { AccountId, ChannelKind } from '@shared/domain/ids';
import { profileOf } from '../../../electron/connectors/twilio/capabilities';
import type { TwilioKind } from '../../../electron/connectors/twilio/config';

let made = 0;

/** The account of one number at a server that answers as Twilio does. */
export function twilioAccount(kind: TwilioKind, server: { root: string; accountSid: string }, number: string): Account {
  const { name, capabilities } = profileOf[kind];
  return {
    id: AccountId.parse(`twilio-${kind}-${++made}`),
    connector: `twilio-${kind}`,
    channel: ChannelKind.parse(kind),
    name: 'Radhaus',
    address: number,
    practice: false,
    config: { accountSid: server.accountSid, number, apiRoot: server.root },
    status: stoppedStatus,
    profiles: { [name]: capabilities },
    syncedAt: null,
    createdAt: 1,
  };
}
