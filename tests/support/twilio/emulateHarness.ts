import { createTwilioConnector } from '../../../electron/connectors/twilio/connector';
import type { Harness } from '../../contract/connectors/harness';
import { manualClock } from '../connectors/manualClock';
import { countCalls } from '../telegram/countCalls';
import type { Emulate } from './startEmulate';
import { twilioAccount } from './twilioAccount';
import { passing } from './twilioHarness';

let made = 0;

/**
 * The Twilio connector over emulate, which keeps numbers, messages and sign-in. What it cannot do stands before it: a
 * server that is away, too many calls, and a message in a list that makes no sense.
 */
export async function emulateHarness(emulate: Emulate): Promise<Harness> {
  // emulate has a clock of its own.
  const clock = manualClock(Date.now());
  const number = `+4930550${String(++made).padStart(5, '0')}`;
  const karla = '+4917012345678';
  let fault: 'offline' | 'rate' | 'revoked' | null = null;
  let nonsense = 0;
  let texts = 0;
  const front: typeof fetch = async (input, init) => {
    if (fault === 'offline') return fetch('http://127.0.0.1:1/', init);
    if (fault === 'rate') {
      return new Response('{"code":20429,"status":429}', { status: 429, headers: { 'retry-after': '5' } });
    }
    const answer = await fetch(input, init);
    if (nonsense === 0 || init?.method === 'POST') return answer;
    nonsense -= 1;
    const page = (await answer.json()) as { messages: unknown[] };
    return Response.json({ ...page, messages: [{ sid: 17, body: ['?'] }, ...page.messages] });
  };
  const calls = countCalls(front);
  await emulate.addNumber(number);
  const history = ['Ältere Frage', 'Noch eine', 'Unsere Antwort'];
  await emulate.receive(karla, number, 'Ältere Frage');
  await emulate.receive('+4917099999999', number, 'Noch eine');
  await emulate.send(number, karla, 'Unsere Antwort');
  return {
    connector: createTwilioConnector('sms'),
    account: twilioAccount('sms', emulate, number),
    clock,
    http: calls.http,
    secret: () => Promise.resolve(fault === 'revoked' ? 'no longer' : emulate.secret),
    pass: passing(clock, calls.open),
    realPatience: 10_000,
    close: () => Promise.resolve(),
    server: {
      history,
      stranger: '+4917055512345',
      async deliver() {
        const text = `Neue Frage ${++texts}`;
        await emulate.receive(karla, number, text);
        return { text };
      },
      deliverMalformed: async () => void (nonsense = 2),
      break: async (next) => void (fault = next),
      mend: async () => void (fault = null),
      sent: async () => {
        const all = await emulate.sentFrom(number);
        return all.slice(1).map((text) => ({ attemptKey: null, text, files: [] }));
      },
    },
  };
}
