import type { ConnectorEvent, Cursor, RawPayload } from '@shared/channels/events';
import type { Outgoing } from '@shared/channels/outgoing';
import type { AccountStatus } from '@shared/channels/status';
import type { ConnectorContext, SendContext } from '../../../electron/connectors/connector';
import type { TwilioKind } from '../../../electron/connectors/twilio/config';
import { createTwilioConnector } from '../../../electron/connectors/twilio/connector';
import { manualClock } from '../../support/connectors/manualClock';
import { countCalls } from '../../support/telegram/countCalls';
import { startTwilio } from '../../support/twilio/startTwilio';
import { twilioAccount } from '../../support/twilio/twilioAccount';
import { passing } from '../../support/twilio/twilioHarness';

type Status = Pick<AccountStatus, 'state'> & Partial<AccountStatus>;

/** A connector at a double; everything it says is kept. */
export async function twilioDesk(kind: TwilioKind = 'sms', mostPerPage = 3) {
  const clock = manualClock();
  const double = await startTwilio(clock, { mostPerPage });
  const connector = createTwilioConnector(kind, { root: double.root });
  const [number = ''] = double.numbers;
  const account = twilioAccount(kind, double, number);
  const said: string[] = [];
  const note = (...line: unknown[]) => void said.push(JSON.stringify(line));
  const calls = countCalls(fetch);
  const base = {
    account,
    clock,
    http: calls.http,
    log: { info: note, warn: note },
    secret: (name: string) => Promise.resolve(name === 'secret' ? double.secret : null),
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
  const start = (cursor: Cursor | null = null, raws: RawPayload[] = []) => {
    const events: ConnectorEvent[] = [];
    const statuses: Status[] = [];
    const cursors: Cursor[] = [];
    const controller = new AbortController();
    const context: ConnectorContext = {
      ...base,
      cursor,
      signal: controller.signal,
      raws: () => Promise.resolve(raws),
      status: (status) => {
        statuses.push(status);
        note(status);
      },
      emit: async (told, next) => {
        events.push(...told);
        cursors.push(JSON.parse(JSON.stringify(next)) as Cursor);
        await Promise.resolve();
      },
    };
    const ended = connector.run(context);
    return {
      ...{ events, statuses, cursors, ended },
      stop: () => (controller.abort(), ended),
      live: () => until(() => statuses.at(-1)?.state === 'live'),
      texts: () => events.flatMap((event) => (event.type === 'message' ? event.text : [])),
    };
  };
  return { double, connector, account, number, send, phases, start, said, base, pass, until };
}

/** An answer to somebody. */
export function answer(to: string, text: string, more: Partial<Outgoing> = {}): Outgoing {
  return {
    ...{ kind: 'reply', nativeThread: to, replyTo: null, references: [], profile: 'sms', to: [to], cc: [], bcc: [] },
    ...{ subject: null, text, html: null, from: null, attachments: [] },
    ...more,
  };
}
