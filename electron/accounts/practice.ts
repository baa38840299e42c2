import type { Account } from '@shared/domain/account';
import type { AccountId } from '@shared/domain/ids';
import { ok, type Result } from '@shared/errors/result';
import type { Ledger } from '../ledger/store';
import type { Supervisor } from './supervisor';

/** Opens and closes the practice desk; answers how many accounts were added or removed. */
export type Practice = {
  open(): Promise<Result<{ accounts: number }>>;
  close(): Promise<Result<{ accounts: number }>>;
};

/** @param make the accounts of the practice desk, new each time */
export function createPractice(
  ledger: Pick<Ledger, 'accounts'>,
  supervisor: Pick<Supervisor, 'add'> & { remove(id: AccountId): Promise<Result<void>> },
  make: () => Account[],
): Practice {
  let queue: Promise<unknown> = Promise.resolve();
  /** One after the other: a second click must not open a second desk. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };
  const present = async (): Promise<Account[]> => (await ledger.accounts()).filter(({ practice }) => practice);
  const each = async (accounts: Account[], act: (account: Account) => Promise<Result<void>>) => {
    for (const account of accounts) {
      const done = await act(account);
      if (!done.ok) return done;
    }
    return ok({ accounts: accounts.length });
  };
  return {
    open: () =>
      inTurn(async () => {
        const there = new Set((await present()).map(({ channel }) => channel));
        const missing = make().filter(({ channel }) => !there.has(channel));
        return each(missing, (account) => supervisor.add(account));
      }),
    close: () => inTurn(async () => each(await present(), ({ id }) => supervisor.remove(id))),
  };
}
