import type { MessageUpsert } from '@shared/channels/events';
import type { Account } from '@shared/domain/account';
import { systemClock } from '../../../electron/accounts/clock';
import type { Clock, ConnectorContext, SendContext } from '../../../electron/connectors/connector';
import { createEmailConnector } from '../../../electron/connectors/email/connector';
import { createSink, type Sink } from '../../contract/connectors/sink';
import { parserFile } from './parserFile';
import { type Mail, password } from './startMail';

/** A mail connector at work by the machine's own clock. */
export type Running = {
  sink: Sink;
  connector: ReturnType<typeof createEmailConnector>;
  /** What a send, a download or a change is given. `phases` collects the go-aheads asked for. */
  context(phases?: string[]): SendContext;
  /** Stops; may be started again from the stored cursor. */
  stop(): Promise<void>;
  start(): void;
  messages(): MessageUpsert[];
};

const log = { info: () => undefined, warn: () => undefined };

/** What a test may want different. `secret`: the password, right by default. */
type RunOptions = {
  secret?: string | null;
  /** Asked for each time instead of `secret`; rejects where a keyring would. */
  secretOf?: () => Promise<string | null>;
  sink?: Sink;
  clock?: Clock;
};

/** Starts the connector on an account; by default what it tells is checked word for word. */
export async function runMail(mail: Pick<Mail, 'ca'>, account: Account, options: RunOptions = {}): Promise<Running> {
  const { secret = password, sink = createSink(), clock = systemClock } = options;
  const { secretOf = () => Promise.resolve(secret) } = options;
  const connector = createEmailConnector({ parserFile: await parserFile(), trust: { ca: mail.ca } });
  let life: { stop: AbortController; ended: Promise<void> } | null = null;
  const common = {
    account,
    clock,
    http: () => Promise.reject(new Error('mail asks nobody else')),
    log,
    secret: secretOf,
  };
  const running: Running = {
    sink,
    connector,
    context: (phases = []) => ({
      ...common,
      signal: new AbortController().signal,
      phase: (name) => Promise.resolve(void phases.push(name)),
    }),
    start() {
      const stop = new AbortController();
      const { emit, status, cursor } = sink;
      const context: ConnectorContext = { ...common, emit, status, cursor, signal: stop.signal };
      life = { stop, ended: connector.run(context) };
    },
    async stop() {
      life?.stop.abort();
      await life?.ended;
      life = null;
    },
    messages: () => [...sink.messages.values()],
  };
  running.start();
  return running;
}

/** Whether the first sync is through. */
export function isSynced({ sink }: Running): boolean {
  return sink.events.some(({ type }) => type === 'synced');
}
