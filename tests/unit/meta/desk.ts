import type { ConnectorEvent, Cursor } from '@shared/channels/events';
import type { Outgoing } from '@shared/channels/outgoing';
import type { AccountStatus } from '@shared/channels/status';
import type { ConnectorContext, SendContext } from '../../../electron/connectors/connector';
import { createMetaConnector } from '../../../electron/connectors/meta/connector';
import { manualClock } from '../../support/connectors/manualClock';
import { graphAccount, platforms } from '../../support/graph/graphAccount';
import { startGraph } from '../../support/graph/startGraph';
import type { GraphHost } from '../../support/graph/world';
import { countCalls } from '../../support/telegram/countCalls';
import { passing } from '../../support/twilio/twilioHarness';

/** A connector at the double; everything it says is kept. */
export async function metaDesk(host: GraphHost) {
  const clock = manualClock();
  const double = await startGraph(clock, host);
  const connector = createMetaConnector(platforms[host], { root: double.root });
  const account = graphAccount(host, double);
  const secrets = new Map([['token', double.access.token]]);
  const calls = countCalls(fetch);
  const log = { info: () => undefined, warn: () => undefined };
  const base = { account, clock, http: calls.http, log, secret: async (name: string) => secrets.get(name) ?? null };
  const send: SendContext = { ...base, signal: new AbortController().signal, phase: () => Promise.resolve() };
  const pass = passing(clock, calls.open);
  const until = async (condition: () => boolean, stepMs = 5_000): Promise<void> => {
    for (let steps = 0; !condition(); steps++) {
      if (steps > 3_000) throw new Error('it never came to that');
      await pass(stepMs);
    }
  };
  const start = (cursor: Cursor | null = null, raws: { key: string; payload: string }[] = []) => {
    const events: ConnectorEvent[] = [];
    const statuses: (Pick<AccountStatus, 'state'> & Partial<AccountStatus>)[] = [];
    const controller = new AbortController();
    const context: ConnectorContext = {
      ...{ ...base, cursor, signal: controller.signal, raws: () => Promise.resolve(raws) },
      keepSecret: async (name, value) => void secrets.set(name, value),
      status: (status) => void statuses.push(status),
      emit: async (told, next) => {
        events.push(...told);
        run.cursor = JSON.parse(JSON.stringify(next)) as Cursor;
        await Promise.resolve();
      },
    };
    const ended = connector.run(context);
    const run = {
      ...{ events, statuses, cursor, ended },
      stop: () => (controller.abort(), ended),
      synced: () => until(() => events.some(({ type }) => type === 'synced')),
      messages: () => events.flatMap((event) => (event.type === 'message' ? event : [])),
      last: () => statuses.at(-1),
    };
    return run;
  };
  return { double, connector, account, secrets, send, start, pass, until, clock, base };
}

/** An answer below something, or into a talk. */
export function answer(part: Partial<Outgoing>): Outgoing {
  return {
    ...{ kind: 'reply', nativeThread: null, replyTo: null, references: [], profile: 'talk', to: [], cc: [], bcc: [] },
    ...{ subject: null, text: 'Gern', html: null, from: null, attachments: [] },
    ...part,
  };
}
