import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import type { TwilioKind } from '../../../electron/connectors/twilio/config';
import { createTwilioConnector } from '../../../electron/connectors/twilio/connector';
import type { Harness } from '../../contract/connectors/harness';
import { type ManualClock, manualClock } from '../connectors/manualClock';
import { countCalls } from '../telegram/countCalls';
import { startTwilio } from './startTwilio';
import { twilioAccount } from './twilioAccount';

/** Lets everything arrive that is on its way, before time goes on. */
export function passing(clock: ManualClock, open: () => number): (ms: number) => Promise<void> {
  const settle = async (): Promise<void> => {
    const until = performance.now() + 1_000;
    await clock.settle();
    while (open() > 0 && performance.now() < until) await sleep(1);
    for (let turns = 0; turns < 5; turns++) await turn();
    await clock.settle();
  };
  return async (ms) => {
    await settle();
    await clock.advance(ms);
    await settle();
  };
}

/** The Twilio connector over the double. Pages are short, so that reading them is seen. */
export async function twilioHarness(kind: TwilioKind): Promise<Harness> {
  const clock = manualClock();
  const double = await startTwilio(clock, { mostPerPage: 3 });
  const calls = countCalls(fetch);
  const [number = ''] = double.numbers;
  const at = (id: string): string => (kind === 'whatsapp' ? `whatsapp:${id}` : id);
  const karla = '+4917012345678';
  let texts = 0;
  const write = async (more: { text?: string; files?: { type: string; data: Uint8Array }[] } = {}) => {
    const { text = `Neue Frage ${++texts}`, ...rest } = more;
    double.receive({ from: at(karla), to: at(number), body: text, ...rest });
    return { text };
  };
  const history = Array.from({ length: 8 }, (_, index) => `Ältere Nachricht ${index}`);
  for (const [index, text] of history.entries()) {
    if (index % 3 !== 1) await write({ text });
    else double.add({ direction: 'outbound-reply', status: 'delivered', from: at(number), to: at(karla), body: text });
    await clock.advance(61_000);
  }
  if (kind === 'whatsapp') {
    double.contents.push({
      ...{ sid: `HX${'a'.repeat(32)}`, friendly_name: 'abholen', language: 'de', variables: { 1: 'Frau Kern' } },
      types: { 'twilio/text': { body: 'Guten Tag {{1}}, Ihr Rad ist fertig.' } },
      approval_requests: { status: 'approved' },
    });
  }
  const before = double.rows.length;
  return {
    connector: createTwilioConnector(kind),
    account: twilioAccount(kind, double, number),
    clock,
    http: calls.http,
    secret: (name) => Promise.resolve(name === 'secret' ? double.secret : null),
    pass: passing(clock, calls.open),
    realPatience: 10_000,
    close: () => double.stop(),
    server: {
      history,
      stranger: '+4917055512345',
      deliver: () => write(),
      async deliverFile() {
        const file = Uint8Array.from({ length: 5_001 }, (_, index) => index % 251);
        const { text } = await write({ files: [{ type: 'image/jpeg', data: file }] });
        return { text, file };
      },
      deliverMalformed: async () => double.addRaw({ sid: 17, direction: ['in'], body: { no: 'text' } }),
      break: async (fault) => double.setFault(fault),
      mend: async () => double.setFault(null),
      sent: async () =>
        double.rows
          .slice(before)
          .filter(({ direction }) => direction === 'outbound-api')
          .map(({ body }) => ({ attemptKey: null, text: body, files: [] })),
    },
  };
}
