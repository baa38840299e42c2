import type { AccountId, ConversationId } from '@shared/domain/ids';
import type { OutboxItem } from '@shared/domain/outbox';
import type { Capabilities } from '@shared/channels/capabilities';
import { startOutbox, type Outbox } from '../../../electron/outbox/outbox';
import { scopedLog } from '../../../electron/log/log';
import { account, answer, inbound } from './fixtures';
import { faultyConnector } from './faultyConnector';
import type { FaultyServer } from './faultyServer';
import { crashable, type CrashableLedger } from './crashable';
import { manualClock, type ManualClock } from './manualClock';
import { memoryLedger, type MemoryLedger } from './memoryLedger';

/** A desk with one account and its outbox, over a server that fails on purpose. */
export type OutboxDesk = {
  clock: ManualClock;
  ledger: MemoryLedger;
  /** The running outbox; changes with each restart. */
  outbox(): Outbox;
  online: boolean;
  /** A customer writes in the conversation of that name; answers its id. */
  customer(thread: string): Promise<ConversationId>;
  /** A person answers, having seen all there is. */
  answer(id: string, conversation: ConversationId, seenUpTo?: number): Promise<void>;
  item(id: string): OutboxItem;
  /** Ends as kill -9 does, and starts again over the same ledger. */
  crash(): Promise<void>;
  start(): Promise<void>;
};

/** @param abilities what differs from the faulty channel's usual ones */
export async function outboxDesk(server: FaultyServer, abilities: Partial<Capabilities> = {}): Promise<OutboxDesk> {
  const clock = manualClock();
  const ledger = memoryLedger(clock.now);
  const connector = faultyConnector(server, abilities);
  let view: CrashableLedger = crashable(ledger);
  let outbox: Outbox | null = null;
  let random = 0;
  await ledger.system({ type: 'putAccount', account: account('a', abilities) });
  const desk: OutboxDesk = {
    clock,
    ledger,
    online: true,
    outbox: () => {
      if (!outbox) throw new Error('the outbox has not been started');
      return outbox;
    },
    async customer(thread) {
      const id = `${thread}-${clock.now()}`;
      await ledger.ingest('a' as AccountId, [inbound(thread, id, clock.now())], null);
      const message = ledger.rows.all('message').find(({ text }) => text === `words of ${id}`);
      if (!message) throw new Error('the message was not taken in');
      return message.conversationId;
    },
    async answer(id, conversation, seenUpTo = clock.now()) {
      const done = await ledger.apply(answer(id, conversation, 'a' as AccountId, seenUpTo));
      if (!done.ok) throw new Error(done.error.code);
    },
    item: (id) => {
      const item = ledger.rows.store.get('outbox', id);
      if (!item) throw new Error('no such row');
      return item;
    },
    async crash() {
      view.crash();
      await desk.start();
    },
    async start() {
      view = crashable(ledger);
      outbox = startOutbox({
        ledger: view,
        connectors: new Map([['faulty', connector]]),
        contextOf: (of, signal) => ({
          account: of,
          signal,
          clock,
          http: fetch,
          log: scopedLog('test'),
          secret: () => Promise.resolve(null),
        }),
        ready: () => desk.online,
        clock,
        random: () => (random = (random + 0.37) % 1),
        log: scopedLog('test'),
      });
      await clock.settle();
    },
  };
  return desk;
}
