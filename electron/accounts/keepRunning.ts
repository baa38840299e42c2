import type { Account } from '@shared/domain/account';
import type { AccountId } from '@shared/domain/ids';
import { appError, type AppError } from '@shared/errors/appError';
import { backoffMs, type Backoff } from '@shared/logic/backoff';
import type { Connector } from '../connectors/connector';
import type { Ledger } from '../ledger/store';
import { childOf } from '../connectors/network/childOf';
import type { Connectors } from './connectors';
import { runOnce, type RunDeps } from './runOnce';
import type { Teller } from './teller';

/** Waits between the runs of a connector that breaks. */
const restartBackoff: Backoff = { firstMs: 1_000, maxMs: 300_000 };

/** A run that lasted this long (ms) counts as a good one: the next break starts the back-off anew. */
const goodRunMs = 60_000;

/** What keeping one account connected takes. `mayRun`: false where this runtime must not open the account. */
export type KeepDeps = RunDeps & {
  ledger: Pick<Ledger, 'accounts' | 'system'>;
  connectors: Connectors;
  random(): number;
  mayRun(account: Account, connector: Connector): boolean;
};

/**
 * One account that is kept connected. `retry` ends a wait, or a run that is not connected; `restart` any run; `suspend`
 * too, and nothing runs then until `resume`.
 */
export type Keeper = { retry(): void; restart(): void; suspend(): void; resume(): void; ended: Promise<void> };

/** Runs the account's connector again and again until aborted, or until the account is gone. */
export function keepRunning(deps: KeepDeps, id: AccountId, teller: Teller, signal: AbortSignal): Keeper {
  const { ledger, connectors, clock, random, mayRun } = deps;
  let tries = 0;
  let nudge: (() => void) | null = null;
  let suspended = false;

  /** Sleeps; a nudge ends it early and forgets the failures so far. */
  const pause = async (ms: number): Promise<void> => {
    const { controller, release } = childOf(signal);
    nudge = () => {
      tries = 0;
      controller.abort();
    };
    await clock.sleep(ms, controller.signal);
    nudge = null;
    release();
  };

  const waitForPerson = async (error?: AppError): Promise<void> => {
    if (error) teller.tell({ state: 'failed', error, action: error.code === 'connector.unknown' ? 'remove' : 'none' });
    await pause(Infinity);
  };

  const round = async (): Promise<void> => {
    const account = (await ledger.accounts()).find((one) => one.id === id);
    if (!account) return pause(Infinity);
    const connector = connectors.get(account.connector);
    if (!connector) return waitForPerson(appError('connector.unknown'));
    if (!mayRun(account, connector)) return waitForPerson(appError('runtime.unsupported'));
    await tellProfiles(ledger, connector, account);
    // The machine fell asleep while all this was asked.
    if (suspended) return;
    const started = clock.now();
    const { controller, release } = childOf(signal);
    let nudged = false;
    nudge = () => {
      nudged = true;
      tries = 0;
      controller.abort();
    };
    const ending = await runOnce(deps, connector, account, teller, controller.signal);
    nudge = null;
    release();
    if (signal.aborted || nudged) return;
    if (ending.kind === 'gaveUp') return waitForPerson();
    tries = clock.now() - started >= goodRunMs ? 1 : tries + 1;
    const wait = backoffMs(restartBackoff, tries, random());
    deps.log.warn('account.broke', { account: id, code: ending.error.code, tries });
    teller.tell({ state: 'retrying', error: ending.error, action: 'wait', retryAt: clock.now() + wait });
    await pause(wait);
  };

  const run = async (): Promise<void> => {
    while (!signal.aborted) await (suspended ? pause(Infinity) : round());
  };
  return {
    retry: () => {
      const { state } = teller.latest();
      if (state !== 'live' && state !== 'syncing') nudge?.();
    },
    restart: () => nudge?.(),
    suspend: () => {
      suspended = true;
      nudge?.();
    },
    resume: () => {
      suspended = false;
      nudge?.();
    },
    ended: run(),
  };
}

/** Writes down what the account's conversations can do, where that is new. */
async function tellProfiles(ledger: Pick<Ledger, 'system'>, connector: Connector, account: Account): Promise<void> {
  const profiles = connector.profiles?.(account);
  if (profiles && JSON.stringify(profiles) !== JSON.stringify(account.profiles))
    await ledger.system({ type: 'putAccount', account: { ...account, profiles } });
}
