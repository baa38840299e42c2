import type { AccountId } from '@shared/domain/ids';

/** Tells a running sync that we changed something at its server, so that it looks at once. */
export type Bells = {
  ring(account: AccountId): void;
  /** Calls `wake` when it rings; answers how to stop listening. */
  listen(account: AccountId, wake: () => void): () => void;
  /** Whether it has rung since the last time somebody asked. */
  answer(account: AccountId): boolean;
};

/** One bell an account. A ring nobody heard is remembered. */
export function createBells(): Bells {
  const rung = new Set<AccountId>();
  const listeners = new Map<AccountId, () => void>();
  return {
    ring: (account) => {
      rung.add(account);
      listeners.get(account)?.();
    },
    listen: (account, wake) => {
      listeners.set(account, wake);
      return () => listeners.delete(account);
    },
    answer: (account) => rung.delete(account),
  };
}
