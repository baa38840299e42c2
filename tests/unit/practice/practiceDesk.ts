import { ConnectorEvent, type Cursor, type MessageUpsert } from '@shared/channels/events';
import type { Outgoing, SendResult } from '@shared/channels/outgoing';
import { practiceAccounts } from '../../../electron/connectors/practice/accounts';
import { createPracticeConnector } from '../../../electron/connectors/practice/connector';
import type { Story } from '../../../electron/connectors/practice/story';
import { manualClock, type ManualClock } from '../../support/connectors/manualClock';

/** One practice account at work, with everything it told in order. */
export type PracticeDesk = {
  clock: ManualClock;
  events: ConnectorEvent[];
  cursor(): Cursor | null;
  start(): Promise<void>;
  /** Ends it as a killed process does: the cursor of the last stored batch is all that stays. */
  stop(): Promise<void>;
  send(outgoing: Partial<Outgoing>, attemptKey: string): Promise<SendResult>;
  messages(): MessageUpsert[];
};

/** A desk of one channel; `stories` instead of the real ones. */
export function practiceDesk(channel: string, stories?: readonly Story[]): PracticeDesk {
  const clock = manualClock();
  const [account] = practiceAccounts(clock.now(), () => 'practice').filter((one) => one.channel === channel);
  if (!account) throw new Error(`no practice account for ${channel}`);
  const events: ConnectorEvent[] = [];
  let cursor: Cursor | null = null;
  let connector = createPracticeConnector({ stories });
  let life = { stop: new AbortController(), ended: Promise.resolve() };
  const context = () => ({
    account,
    clock,
    signal: life.stop.signal,
    http: () => Promise.reject(new Error('no network')),
    log: { info: () => undefined, warn: () => undefined },
    secret: () => Promise.resolve(null),
    phase: () => Promise.resolve(),
  });
  return {
    clock,
    events,
    cursor: () => cursor,
    messages: () => events.filter((event) => event.type === 'message'),
    async start() {
      connector = createPracticeConnector({ stories });
      life = { stop: new AbortController(), ended: Promise.resolve() };
      life.ended = connector.run({
        ...context(),
        cursor,
        status: () => undefined,
        async emit(batch, next) {
          await Promise.resolve();
          events.push(...batch.map((event) => ConnectorEvent.parse(event)));
          cursor = JSON.parse(JSON.stringify(next)) as Cursor;
        },
      });
      await clock.settle();
    },
    async stop() {
      life.stop.abort();
      await life.ended;
    },
    async send(outgoing, attemptKey) {
      const profile = Object.keys(account.profiles)[0] ?? '';
      const base = {
        kind: 'reply' as const,
        nativeThread: null,
        replyTo: null,
        html: null,
        from: null,
        references: [],
        profile,
        subject: null,
      };
      const rest = { to: [], cc: [], bcc: [], text: 'Gern!', attachments: [] };
      const result = connector.send({ ...base, ...rest, ...outgoing }, attemptKey, context());
      await clock.settle();
      return result;
    },
  };
}
