import { stoppedStatus } from '@shared/channels/status';
import type { Account } from '@shared/domain/account';
import { AccountId, ChannelKind } from '@shared/domain/ids';
import { sipgateProfiles } from '../../../electron/connectors/sipgate/capabilities';
import { createSipgateConnector } from '../../../electron/connectors/sipgate/connector';
import type { Harness } from '../../contract/connectors/harness';
import { manualClock } from '../connectors/manualClock';
import { countCalls } from '../telegram/countCalls';
import { passing } from '../twilio/twilioHarness';
import { startSipgate } from './startSipgate';

let made = 0;

/** The account of a user at the double. */
export function sipgateAccount({ root, tokenId, number }: { root: string; tokenId: string; number: string }): Account {
  return {
    id: AccountId.parse(`sipgate-${++made}`),
    connector: 'sipgate',
    channel: ChannelKind.parse('sms'),
    name: 'Radhaus',
    address: number,
    practice: false,
    config: { tokenId, smsId: 's0', number, apiRoot: root },
    status: stoppedStatus,
    profiles: sipgateProfiles,
    syncedAt: null,
    createdAt: 1,
  };
}

/** The sipgate connector over the double; more was written before than fits on a page. */
export async function sipgateHarness(): Promise<Harness> {
  const clock = manualClock();
  const double = await startSipgate(clock);
  const calls = countCalls(fetch);
  const karla = '+4917012345678';
  let texts = 0;
  const history = Array.from({ length: 105 }, (_, index) => `Ältere SMS ${index}`);
  for (const [index, text] of history.entries()) {
    double.add({ direction: index % 10 === 4 ? 'OUTGOING' : 'INCOMING', other: karla, text });
  }
  return {
    connector: createSipgateConnector(),
    account: sipgateAccount(double),
    clock,
    http: calls.http,
    secret: (name) => Promise.resolve(name === 'token' ? double.token : null),
    pass: passing(clock, calls.open),
    realPatience: 10_000,
    close: () => double.stop(),
    server: {
      history,
      stranger: '+4917055512345',
      async deliver() {
        const text = `Neue SMS ${++texts}`;
        double.add({ direction: 'INCOMING', other: karla, text });
        return { text };
      },
      async deliverFile() {
        const text = `Bitte um Rückruf ${++texts}`;
        const file = Uint8Array.from({ length: 5_001 }, (_, index) => index % 251);
        const field = 'recordingUrl';
        double.addCall({ type: 'VOICEMAIL', source: karla, transcription: text, duration: 12 }, { field, bytes: file });
        return { text, file };
      },
      deliverMalformed: async () => double.addRaw({ id: 17, created: 'gestern' }),
      break: async (fault) => double.setFault(fault),
      mend: async () => double.setFault(null),
      sent: async () =>
        double.rows
          .filter(({ status }) => status === 'PENDING')
          .map(({ smsContent }) => ({ attemptKey: null, text: String(smsContent), files: [] })),
    },
  };
}
