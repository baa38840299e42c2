import type { Harness } from '../../contract/connectors/harness';
import { createWhatsAppConnector } from '../../../electron/connectors/whatsapp/connector';
import { manualClock } from '../connectors/manualClock';
import type { RunningRelay } from '../relay/startRelay';
import { countCalls } from '../telegram/countCalls';
import { passing } from '../twilio/twilioHarness';
import { startWhatsApp } from './startWhatsApp';
import { whatsAppAccount } from './whatsAppAccount';

const karla = { phone: '491701234567', userId: 'DE.13491208655302741918', name: 'Karla' };

/** The connector over the double of the Cloud API and a real relay, which is emptied and used again. */
export async function whatsAppHarness(relay: RunningRelay, provider: 'meta' | '360dialog' = 'meta'): Promise<Harness> {
  relay.empty();
  const clock = manualClock();
  const double = await startWhatsApp(clock);
  const apiKey = provider === 'meta' ? double.token : double.asDialog();
  double.point(relay.url, provider === 'meta' ? {} : { 'x-tresen-caller': relay.keys.caller });
  const secrets: Record<string, string> = { token: apiKey, appSecret: double.appSecret, relay: relay.secret };
  // Without a line the relay is as far away as the service.
  let offline = false;
  const calls = countCalls((...args) => (offline ? Promise.reject(new TypeError('fetch failed')) : fetch(...args)));
  let texts = 0;
  const say = async (text: string) => {
    await double.write(karla, { type: 'text', text: { body: text } });
    return { text };
  };
  const history = ['Sind Sie morgen da?', 'Ja, ab neun.', 'Dann bis morgen.'];
  for (const [index, text] of history.entries()) {
    if (index === 1) await double.echo(karla.phone, { type: 'text', text: { body: text } });
    else await say(text);
    await clock.advance(61_000);
  }
  const body = 'Guten Tag {{1}}, Ihr Rad ist fertig.';
  double.templates.push({ name: 'abholen', language: 'de', status: 'APPROVED', body });
  const pass = passing(clock, calls.open);
  return {
    connector: createWhatsAppConnector(),
    account: whatsAppAccount(double, relay.url, provider),
    clock,
    http: calls.http,
    secret: (name) => Promise.resolve(secrets[name] ?? null),
    pass,
    realPatience: 10_000,
    close: () => double.stop(),
    server: {
      history,
      stranger: '+4917055512345',
      deliver: () => say(`Neue Frage ${++texts}`),
      async deliverFile() {
        const data = Uint8Array.from({ length: 5_001 }, (_, index) => index % 251);
        const text = `Neues Bild ${++texts}`;
        await double.write(karla, { type: 'image', image: { ...double.offer(data, 'image/jpeg'), caption: text } });
        return { text, file: data };
      },
      async deliverEdit() {
        const text = `Neue Frage ${++texts}`;
        const id = await double.write(karla, { type: 'text', text: { body: text } });
        const edited = `${text}, verbessert`;
        const message = { type: 'text', text: { body: edited } };
        await double.write(karla, { type: 'edit', edit: { original_message_id: id, message } });
        return { text, edited };
      },
      async deliverRemoval() {
        const text = `Neue Frage ${++texts}`;
        const id = await double.write(karla, { type: 'text', text: { body: text } });
        await double.write(karla, { type: 'revoke', revoke: { original_message_id: id } });
        return { text };
      },
      deliverMalformed: async () => void (await double.tell('{"object":17,"entry":{"changes":["nothing"]}}')),
      async break(fault) {
        offline = fault === 'offline';
        double.setFault(fault);
      },
      async mend() {
        offline = false;
        double.setFault(null);
      },
      sent: async () =>
        double.sent
          .filter(({ type }) => type !== 'reaction')
          .map(({ opaque, content, files }) => ({
            attemptKey: opaque,
            text: textIn(content, body),
            files,
          })),
    },
  };
}

type Sent = { body?: string; caption?: string; components?: { parameters: { text: string }[] }[] };

/** The words of a message of ours; of the one template, with what was put into it. */
function textIn(content: Record<string, unknown>, template: string): string {
  const { body, caption, components } = content as Sent;
  const filled = components?.[0]?.parameters.reduce(
    (text, one, at) => text.replace(`{{${at + 1}}}`, one.text),
    template,
  );
  return filled ?? body ?? caption ?? '';
}
