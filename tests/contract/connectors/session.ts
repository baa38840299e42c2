import { expect } from 'vitest';
import type { Account } from '@shared/domain/account';
import type { MessageUpsert } from '@shared/channels/events';
import type { Outgoing, SendResult } from '@shared/channels/outgoing';
import type { ConnectorContext, SendContext } from '../../../electron/connectors/connector';
import type { Harness } from './harness';
import { createSink, type Sink, withText } from './sink';

const stepMs = 500;
const patienceMs = 2 * 60_000;

/** One connector at work, with what it told. */
export type Session = {
  harness: Harness;
  sink: Sink;
  /** Starts the connector from the last cursor; told to stop the moment it has stored so many batches, if given. */
  start(batches?: number): void;
  /** Stops it; it has to end soon, and say nothing more. */
  stop(): Promise<void>;
  /** Whether the connector still runs. */
  running(): boolean;
  /** Lets time pass until the condition holds; fails with `what` when it never does. */
  until(what: string, condition: () => boolean | Promise<boolean>): Promise<void>;
  /** Waits for the one message with this text. */
  message(text: string): Promise<MessageUpsert>;
  /** Sends; while the connector is at it, time passes. */
  send(outgoing: Outgoing, attemptKey: string): Promise<{ result: SendResult; phases: string[] }>;
  /** Calls an ability while time passes. */
  call<T>(work: (context: SendContext) => Promise<T>): Promise<T>;
  /** The account with what the connector told of it. */
  account(): Account;
};

/** Opens a session on a harness; nothing runs yet. */
export function openSession(harness: Harness): Session {
  const sink = createSink();
  const { account, clock, http, secret, connector } = harness;
  const log = { info: () => undefined, warn: (event: string) => void sink.warnings.push(event) };
  let life: { stop: AbortController; ended: Promise<void>; over: boolean } | null = null;

  const session: Session = {
    harness,
    sink,
    running: () => life !== null && !life.over,
    start(batches = Infinity) {
      const stop = new AbortController();
      sink.closed = false;
      const { status, cursor } = sink;
      const last = sink.batches + batches;
      const emit: ConnectorContext['emit'] = async (...batch) => {
        await sink.emit(...batch);
        if (sink.batches >= last) stop.abort();
      };
      const context: ConnectorContext = {
        account,
        clock,
        http,
        secret,
        log,
        emit,
        status,
        cursor,
        signal: stop.signal,
      };
      const begun = { stop, ended: Promise.resolve(), over: false };
      begun.ended = (async () => connector.run(context))()
        .catch(() => undefined)
        .finally(() => (begun.over = true));
      life = begun;
    },
    async stop() {
      if (!life) return;
      life.stop.abort();
      await session.until('the connector ends when it is told to', () => life?.over === true);
      sink.closed = true;
      life = null;
      await harness.pass(stepMs);
    },
    async until(what, condition) {
      const began = performance.now();
      const isPatient = () => performance.now() - began < (harness.realPatience ?? 0);
      for (let waited = 0; waited < patienceMs || isPatient(); waited += stepMs) {
        if (await condition()) return;
        await harness.pass(stepMs);
      }
      expect.fail(what);
    },
    async message(text) {
      await session.until('a message arrives', () => withText(sink, text).length > 0);
      const found = withText(sink, text);
      expect(found, 'a message arrives once').toHaveLength(1);
      return found[0] as MessageUpsert;
    },
    async send(outgoing, attemptKey) {
      const phases: string[] = [];
      const result = await session.call((context) =>
        connector.send(outgoing, attemptKey, {
          ...context,
          async phase(name) {
            const reached = await harness.server.sent();
            if (reached.some((one) => one.attemptKey === attemptKey)) phases.push('too late');
            await Promise.resolve();
            phases.push(name);
          },
        }),
      );
      return { result, phases };
    },
    account: () =>
      sink.events.reduce<Account>(
        (known, event) =>
          event.type === 'account' ? { ...known, approved: event.approved ?? known.approved ?? [] } : known,
        account,
      ),
    async call(work) {
      const context: SendContext = {
        ...{ account: session.account(), clock, http, secret, log },
        signal: new AbortController().signal,
        phase: () => Promise.resolve(),
      };
      let over = false;
      const working = work(context).finally(() => (over = true));
      working.catch(() => undefined);
      await session.until('a call comes back', () => over);
      return working;
    },
  };
  return session;
}
