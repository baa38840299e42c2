import { stoppedStatus } from '@shared/channels/status';
import type { Account } from '@shared/domain/account';
import { AccountId } from '@shared/domain/ids';
import { createFritzboxConnector } from '../../../electron/connectors/fritzbox/connector';
import { phoneProfiles } from '../../../electron/connectors/phone/capabilities';
import { phoneChannel } from '../../../electron/connectors/phone/channels';
import type { Harness } from '../../contract/connectors/harness';
import { manualClock } from '../connectors/manualClock';
import { countCalls } from '../telegram/countCalls';
import { passing } from '../twilio/twilioHarness';
import { type FritzboxDouble, startFritzbox } from './startFritzbox';

let made = 0;

/** The account of a box. */
export function fritzboxAccount({ host, user, serial, zone }: FritzboxDouble): Account {
  return {
    id: AccountId.parse(`fritzbox-${++made}`),
    connector: 'fritzbox',
    channel: phoneChannel.kind,
    name: 'FRITZ!Box 7590',
    address: serial,
    practice: false,
    config: { host, user, serial, country: '49', area: '431', zone },
    status: stoppedStatus,
    profiles: phoneProfiles,
    syncedAt: null,
    createdAt: 1,
  };
}

/** The connector of a FRITZ!Box over the double. Every caller has a number of their own, by which a call is told. */
export async function fritzboxHarness(): Promise<Harness> {
  const clock = manualClock();
  const double = await startFritzbox(clock);
  const calls = countCalls(fetch);
  let callers = 0;
  const caller = () => {
    const local = String(70_000_000 + ++callers);
    return { dialled: `0431${local}`, text: `+49431${local}` };
  };
  const history = Array.from({ length: 60 }, (_, index) => {
    const { dialled, text } = caller();
    const at = clock.now() - (60 - index) * 3_600_000;
    if (index % 10 === 4) double.add({ Type: '3', Called: dialled, Caller: 'SIP: 5550100', Duration: '0:03' }, at);
    else double.add({ Caller: dialled }, at);
    return text;
  });
  return {
    connector: createFritzboxConnector(),
    account: fritzboxAccount(double),
    clock,
    http: calls.http,
    secret: (name) => Promise.resolve(name === 'password' ? double.password : null),
    pass: passing(clock, calls.open),
    realPatience: 10_000,
    close: () => double.stop(),
    server: {
      history,
      async deliver() {
        const { dialled, text } = caller();
        double.add({ Caller: dialled });
        return { text };
      },
      async deliverFile() {
        const { dialled, text } = caller();
        const file = Uint8Array.from({ length: 5_001 }, (_, index) => index % 251);
        double.files.set('/data/tam/rec/rec.0.000', file);
        const Path = '/download.lua?path=/data/tam/rec/rec.0.000';
        double.add({ Type: '1', Caller: dialled, Port: '40', Duration: '0:01', Path });
        return { text, file };
      },
      deliverMalformed: async () => void double.add({ Type: '77', Date: 'gestern' }),
      break: async (fault) => double.setFault(fault),
      mend: async () => double.setFault(null),
      sent: () => Promise.resolve([]),
    },
  };
}
