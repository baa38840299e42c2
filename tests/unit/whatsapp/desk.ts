import type { ConnectorEvent, Cursor } from '@shared/channels/events';
import type { Outgoing } from '@shared/channels/outgoing';
import type { AccountStatus } from '@shared/channels/status';
import type { SendContext } from '../../../electron/connectors/connector';
import { createWhatsAppConnector } from '../../../electron/connectors/whatsapp/connector';
import { manualClock } from '../../support/connectors/manualClock';
import type { RunningRelay } from '../../support/relay/startRelay';
import { countCalls } from '../../support/telegram/countCalls';
import { passing } from '../../support/twilio/twilioHarness';
import { startWhatsApp } from '../../support/whatsapp/startWhatsApp';
import { whatsAppAccount } from '../../support/whatsapp/whatsAppAccount';

type Status = Pick<AccountStatus, 'state'> & Partial<AccountStatus>;

export const karla = { phone: '491701234567', userId: 'DE.13491208655302741918', name: 'Karla' };
export const hidden = { userId: 'DE.99', name: '', username: 'leise' };
export const hello = { type: 'text', text: { body: 'Hallo' } };

/** A connector at a double, with a relay where one is given; everything it says is kept. */
export async function whatsAppDesk(relay: RunningRelay | null = null, provider: 'meta' | '360dialog' = 'meta') {
  relay?.empty();
  const clock = manualClock();
  const double = await startWhatsApp(clock);
  const token = provider === 'meta' ? double.token : double.asDialog();
  if (relay) double.point(relay.url, provider === 'meta' ? {} : { 'x-tresen-caller': relay.keys.caller });
  const connector = createWhatsAppConnector({ root: double.root });
  const account = whatsAppAccount(double, relay?.url ?? 'https://relay.example/tresen.php', provider);
  const said: string[] = [];
  const note = (...line: unknown[]) => void said.push(JSON.stringify(line));
  const calls = countCalls(fetch);
  const secrets: Record<string, string> = { token, appSecret: double.appSecret, relay: relay?.secret ?? '' };
  const base = {
    ...{ account, clock, http: calls.http, log: { info: note, warn: note } },
    secret: (name: string) => Promise.resolve(secrets[name] ?? null),
  };
  const phases: string[] = [];
  const send: SendContext = {
    ...base,
    signal: new AbortController().signal,
    phase: (name) => Promise.resolve(void phases.push(name)),
  };
  const pass = passing(clock, calls.open);
  const until = async (condition: () => boolean): Promise<void> => {
    for (let steps = 0; !condition(); steps++) {
      if (steps > 4_000) throw new Error('it never came to that');
      await pass(500);
    }
  };

  /** Starts a run; it ends with `stop`. */
  const start = (cursor: Cursor | null = null) => {
    const events: ConnectorEvent[] = [];
    const statuses: Status[] = [];
    const controller = new AbortController();
    let last = cursor;
    const ended = connector.run({
      ...{ ...base, cursor, signal: controller.signal },
      status: (status) => void statuses.push(status),
      emit: async (told, next) => {
        events.push(...told);
        last = JSON.parse(JSON.stringify(next)) as Cursor;
        await Promise.resolve();
      },
    });
    return {
      ...{ events, statuses, ended, cursor: () => last },
      stop: () => (controller.abort(), ended),
      live: () => until(() => statuses.at(-1)?.state === 'live'),
      texts: () => events.flatMap((event) => (event.type === 'message' ? event.text : [])),
    };
  };
  return { double, connector, account, secrets, send, phases, start, said, base, pass, until };
}

/** An answer to somebody. */
export function answer(thread: string, text: string, more: Partial<Outgoing> = {}): Outgoing {
  return {
    ...{ kind: 'reply', nativeThread: thread, replyTo: null, references: [], profile: 'chat', to: [thread], cc: [] },
    ...{ bcc: [], subject: null, text, html: null, from: null, attachments: [] },
    ...more,
  };
}
