import type { AccountId, Ms } from '@shared/domain/ids';
import { charged, freshMeter, type Meter, turned } from './meter';
import type { Charge } from './prices';

/** What one account has spent; counted at once, and kept by its run together with what it tells. */
export type Budget = {
  /** Goes on from what was kept, or from what was counted since. */
  begin(kept: Meter | null, now: Ms): void;
  /** The meter as it stands, and a mark for `kept`. */
  meter(now: Ms): { meter: Meter; mark: number };
  /** Counts what was read. */
  charge(charges: readonly Charge[], now: Ms): void;
  /** Counts, or gives back, what a call costs; the run keeps it. @returns a mark for `untilKept` */
  spend(micros: number, now: Ms): number;
  /** All up to a mark is safe. */
  kept(mark: number): void;
  /** Resolves true once a mark is safe, false when aborted before. */
  untilKept(mark: number, signal: AbortSignal): Promise<boolean>;
  /** Resolves when there is something to keep that no event carries, or on abort. */
  waiting(signal: AbortSignal): Promise<void>;
};

function createBudget(): Budget {
  let meter: Meter | null = null;
  let mark = 0;
  let safe = 0;
  let urgent = false;
  const listeners = new Set<() => void>();
  const tell = (): void => [...listeners].forEach((listener) => listener());

  const until = (holds: () => boolean, signal: AbortSignal): Promise<boolean> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!holds() && !signal.aborted) return;
        listeners.delete(look);
        signal.removeEventListener('abort', look);
        resolve(holds());
      };
      listeners.add(look);
      signal.addEventListener('abort', look);
      look();
    });

  return {
    begin(kept, now) {
      meter = turned(meter ?? kept ?? freshMeter(now), now);
    },
    meter(now) {
      meter = turned(meter ?? freshMeter(now), now);
      return { meter, mark };
    },
    charge(charges, now) {
      if (charges.length === 0) return;
      meter = charged(meter ?? freshMeter(now), charges, now);
      mark += 1;
    },
    spend(micros, now) {
      const { micros: spent, items, ...rest } = turned(meter ?? freshMeter(now), now);
      meter = { ...rest, micros: Math.max(0, spent + micros), items: Math.max(0, items + Math.sign(micros)) };
      mark += 1;
      urgent = true;
      tell();
      return mark;
    },
    kept(upTo) {
      safe = Math.max(safe, upTo);
      if (safe === mark) urgent = false;
      tell();
    },
    untilKept: (wanted, signal) => until(() => safe >= wanted, signal),
    waiting: async (signal) => void (await until(() => urgent, signal)),
  };
}

/** One budget an account. */
export function createBudgets(): (account: AccountId) => Budget {
  const budgets = new Map<AccountId, Budget>();
  return (account) => {
    const budget = budgets.get(account) ?? createBudget();
    budgets.set(account, budget);
    return budget;
  };
}
