import type { ConnectorEvent } from '@shared/channels/events';
import type { AccountId } from '@shared/domain/ids';

/** So many are kept while nobody takes them; the ledger knows what was sent without them. */
const most = 1_000;

/**
 * What we did ourselves, on its way to the run that tells it: where own messages come back by no poll, the answer to
 * the call says how they became.
 */
export type Echoes = {
  add(account: AccountId, events: readonly ConnectorEvent[]): void;
  waiting(account: AccountId): readonly ConnectorEvent[];
  /** The first so many are told and kept. */
  told(account: AccountId, count: number): void;
  /** Resolves when something waits, or on abort. */
  next(account: AccountId, signal: AbortSignal): Promise<void>;
};

/** One queue an account. */
export function createEchoes(): Echoes {
  const queues = new Map<AccountId, ConnectorEvent[]>();
  const wakes = new Map<AccountId, () => void>();
  const waiting = (account: AccountId): readonly ConnectorEvent[] => queues.get(account) ?? [];
  return {
    add(account, events) {
      queues.set(account, [...waiting(account), ...events].slice(-most));
      wakes.get(account)?.();
    },
    waiting,
    told: (account, count) => void queues.set(account, waiting(account).slice(count)),
    next: (account, signal) =>
      new Promise((resolve) => {
        if (signal.aborted || waiting(account).length > 0) return resolve();
        const end = (): void => {
          wakes.delete(account);
          signal.removeEventListener('abort', end);
          resolve();
        };
        wakes.set(account, end);
        signal.addEventListener('abort', end);
      }),
  };
}
