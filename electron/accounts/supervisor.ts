import type { AccountStatus } from '@shared/channels/status';
import type { Account } from '@shared/domain/account';
import type { AccountId } from '@shared/domain/ids';
import { fail, ok, type Result } from '@shared/errors/result';
import type { Ledger } from '../ledger/store';
import { childOf } from '../connectors/network/childOf';
import { keepRunning, type KeepDeps, type Keeper } from './keepRunning';
import { createTeller, isConnected, type Teller } from './teller';

/** What the supervisor works with. `changed`: called when an account was connected or ceased to be. */
export type SupervisorDeps = Omit<KeepDeps, 'ledger'> & {
  ledger: KeepDeps['ledger'] & Pick<Ledger, 'ingest' | 'cursor' | 'missing' | 'raws' | 'presence' | 'system'>;
  changed(): void;
};

/** Keeps every account of the desk connected. */
export type Supervisor = {
  /** Starts every account of the ledger. */
  start(): Promise<void>;
  /** Adds an account and connects it. */
  add(account: Account): Promise<Result<void>>;
  /** Gives an account what a new sign-in brought and connects it anew; one that was removed is back with it. */
  renew(id: AccountId, changed: Partial<Pick<Account, 'name' | 'address' | 'config'>>): Promise<Result<void>>;
  /** Disconnects an account until the next start; resolves when its connector is at work no more. */
  disconnect(id: AccountId): Promise<void>;
  /** Connects an account anew, as after a change of its configuration. */
  restart(id: AccountId): void;
  /** Tries at once where an account is not connected; null: all of them, as when the line is back. */
  retry(id: AccountId | null): void;
  /** The machine is about to sleep: connections end, and nothing begins until `resume`. */
  suspend(): void;
  /** The machine slept: no connection is what it was, every account starts anew, one shortly after the other. */
  resume(): void;
  /** How an account fares at this moment, newer than what is written of it; null where it is not kept running. */
  latest(id: AccountId): AccountStatus | null;
  /** Whether something could be sent by the account now. */
  ready(id: AccountId): boolean;
  stop(): Promise<void>;
};

/** Between two accounts that start anew after a sleep (ms), and how long the last one waits at most. */
const apartMs = 400;
const lastMs = 8_000;

type Running = { abort(): void; keeper: Keeper; teller: Teller };

/** @param deps as injected by services.ts; nothing runs until `start` or `add` */
export function createSupervisor(deps: SupervisorDeps): Supervisor {
  const { ledger, clock } = deps;
  const stopping = new AbortController();
  /** Ends what is still to start anew. Set while the machine sleeps, and after it until all have started. */
  let waking = childOf(stopping.signal);
  let asleep = false;
  const running = new Map<AccountId, Running>();

  const write = async (id: AccountId, status: AccountStatus): Promise<boolean> =>
    (await ledger.system({ type: 'accountStatus', id, status })).ok;

  const connect = ({ id, status, removedAt }: Account): void => {
    if (running.has(id) || stopping.signal.aborted || removedAt !== undefined) return;
    const { controller, release } = childOf(stopping.signal);
    const inner = createTeller(clock, controller.signal, status, (next) => write(id, next));
    const teller: Teller = {
      ...inner,
      tell: (told) => {
        const before = isConnected(inner.latest());
        inner.tell(told);
        if (isConnected(inner.latest()) !== before) deps.changed();
      },
    };
    const keeper = keepRunning(deps, id, teller, controller.signal);
    running.set(id, { abort: () => (release(), controller.abort()), keeper, teller });
  };

  const disconnect = async (id: AccountId): Promise<void> => {
    const one = running.get(id);
    if (!one) return;
    running.delete(id);
    one.abort();
    await Promise.all([one.keeper.ended, one.teller.ended]);
    deps.changed();
  };

  return {
    async start() {
      for (const account of await ledger.accounts()) connect(account);
    },
    async add(account) {
      const done = await ledger.system({ type: 'putAccount', account });
      if (!done.ok) return done;
      connect(account);
      return ok(undefined);
    },
    async renew(id, changed) {
      const account = (await ledger.accounts()).find((one) => one.id === id);
      if (!account) return fail('not.found');
      const { removedAt: _, ...renewed } = { ...account, ...changed };
      const done = await ledger.system({ type: 'putAccount', account: renewed });
      if (!done.ok) return done;
      const one = running.get(id);
      if (one) one.keeper.restart();
      else connect(renewed);
      return ok(undefined);
    },
    disconnect,
    restart: (id) => running.get(id)?.keeper.restart(),
    retry: (id) => {
      for (const [one, { keeper }] of running) if (id === null || id === one) keeper.retry();
    },
    suspend: () => {
      asleep = true;
      waking.controller.abort();
      for (const { keeper } of running.values()) keeper.suspend();
    },
    resume: () => {
      asleep = false;
      waking.controller.abort();
      waking.release();
      waking = childOf(stopping.signal);
      const { signal } = waking.controller;
      [...running.values()].forEach(({ keeper }, index, all) => {
        if (index === 0) return keeper.resume();
        const apart = Math.min(apartMs, lastMs / all.length);
        void clock.sleep(index * apart, signal).then(() => !signal.aborted && keeper.resume());
      });
    },
    latest: (id) => running.get(id)?.teller.latest() ?? null,
    ready: (id) => {
      const one = running.get(id);
      return !asleep && one !== undefined && isConnected(one.teller.latest());
    },
    async stop() {
      stopping.abort();
      await Promise.all([...running.values()].flatMap(({ keeper, teller }) => [keeper.ended, teller.ended]));
      running.clear();
    },
  };
}
