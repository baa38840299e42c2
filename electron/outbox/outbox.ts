import type { AccountId, Ms } from '@shared/domain/ids';
import type { OutboxItem } from '@shared/domain/outbox';
import { aheadOf, leavesByItself, plan } from '@shared/logic/outbox/queue';
import { atQuit } from '@shared/logic/outbox/quit';
import { afterCrash } from '@shared/logic/outbox/recover';
import { wakeLoop } from '../accounts/wakeLoop';
import type { OutboxDeps } from './deps';
import { createLookups } from './lookups';
import { record } from './record';
import { sendItem } from './send';

/** How long (ms) an account that goes may finish what it is sending. */
const leaveMs = 10_000;

/** The sender of the desk: takes rows of the ledger's outbox to their servers, each exactly once. */
export type Outbox = {
  /** Something changed that is not in the ledger: an account came or went. */
  wake(): void;
  /** How many rows could not leave if the desk quit now, however long it waited. */
  beforeQuit(): Promise<{ waiting: number }>;
  /** Sends what only waits for its undo delay and finishes what is on its way, for at most `limitMs`. */
  flush(limitMs: number): Promise<{ waiting: number }>;
  /** Takes no more from this account; resolves when what was on its way has come to an end, or takes too long. */
  leave(id: AccountId): Promise<void>;
  /** Ends attempts where they are; resolves when no connector is at work any more. */
  stop(): Promise<void>;
};

/** Settles what the last run left in the middle of an attempt, and sends from then on. */
export function startOutbox(deps: OutboxDeps): Outbox {
  const { ledger, clock } = deps;
  const stopping = new AbortController();
  const busy = new Map<AccountId, Promise<void>>();
  const resting = new Map<AccountId, Ms>();
  const lookups = createLookups(deps);

  /** Runs one piece of work for an account; the next round sees what came of it. */
  const occupy = (id: AccountId, work: Promise<Ms>): void => {
    const done = work
      .catch((error: unknown) => {
        deps.log.failure('outbox.threw', error);
        return clock.now() + 5_000;
      })
      .then((rest) => {
        if (rest) resting.set(id, rest);
        busy.delete(id);
        loop.wake();
      });
    busy.set(id, done);
  };

  const round = async (): Promise<Ms | null> => {
    const working = new Set(busy.keys());
    const items = await ledger.pendingOutbox();
    if (items.length === 0 || stopping.signal.aborted) return null;
    const now = clock.now();
    // Nobody is at work on them: the last run ended in the middle, or the disk was too full to say how it ended.
    for (const item of items.filter(({ accountId }) => !working.has(accountId))) {
      const fields = afterCrash(item, now);
      if (fields && !(await record(deps, item.id, fields))) return now + 5_000;
    }
    const accounts = new Map((await ledger.accounts()).map((account) => [account.id, account]));
    for (const [id, until] of resting) if (until <= now) resting.delete(id);
    const { due, wakeAt } = plan(items, now, new Set([...busy.keys(), ...resting.keys()]));
    for (const item of due) {
      const account = accounts.get(item.accountId);
      if (!account) continue;
      if (deps.ready(account.id)) occupy(account.id, sendItem(deps, account, item, stopping.signal));
      else if (item.hold !== 'offline') await record(deps, item.id, { state: item.state, hold: 'offline' });
    }
    const uncertain = items.filter(({ state }) => state === 'uncertain');
    lookups.keep(new Set(uncertain.map(({ id }) => id)));
    const looks: (Ms | null)[] = uncertain.map((item) => {
      const at = lookups.at(item);
      const account = accounts.get(item.accountId);
      if (at === null || at > now || !account) return at;
      if (busy.has(account.id) || !deps.ready(account.id)) return null;
      occupy(
        account.id,
        lookups.run(account, item, stopping.signal).then(() => 0),
      );
      return null;
    });
    return earliest([wakeAt, ...resting.values(), ...looks]);
  };

  const loop = wakeLoop(clock, stopping.signal, () =>
    round().catch((error: unknown) => {
      deps.log.failure('outbox.threw', error);
      return clock.now() + 5_000;
    }),
  );
  const stopListening = ledger.onRev(loop.wake);

  type Counts = (item: OutboxItem, items: readonly OutboxItem[]) => boolean;
  const waiting = async (counts: Counts): Promise<{ waiting: number }> => {
    const items = await ledger.pendingOutbox();
    return { waiting: items.filter((item) => counts(item, items)).length };
  };
  const atEnd = (item: OutboxItem) => atQuit(item, clock.now(), deps.ready(item.accountId));
  const leaves: Counts = (item, items) => {
    const ahead = aheadOf(item, items);
    return ['hurry', 'finish'].includes(atEnd(item)) && (ahead === null || leaves(ahead, items));
  };

  return {
    wake: loop.wake,
    beforeQuit: () => waiting((item, items) => !leaves(item, items) && atEnd(item) !== 'leave'),
    async flush(limitMs) {
      const end = clock.now() + limitMs;
      const hurried = new Set<string>();
      const items = await ledger.pendingOutbox();
      for (const item of items.filter((one) => leaves(one, items))) {
        hurried.add(item.id);
        if (item.state !== 'sending' && item.notBefore > clock.now()) {
          await record(deps, item.id, { state: item.state, notBefore: clock.now() });
        }
      }
      loop.wake();
      const left = () => waiting((item, all) => hurried.has(item.id) && leaves(item, all));
      while (clock.now() < end && (await left()).waiting > 0) {
        await clock.sleep(Math.min(50, end - clock.now()), stopping.signal);
      }
      return waiting(leavesByItself);
    },
    async leave(id) {
      const over = new AbortController();
      await Promise.race([busy.get(id), clock.sleep(leaveMs, over.signal)]);
      over.abort();
    },
    async stop() {
      stopListening();
      stopping.abort();
      await loop.ended;
      await Promise.all(busy.values());
    },
  };
}

function earliest(times: readonly (Ms | null)[]): Ms | null {
  return times.reduce((first, at) => (first === null ? at : at === null ? first : Math.min(first, at)), null);
}
