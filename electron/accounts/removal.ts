import { z } from 'zod';
import { AccountId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import { fail, ok, type Result } from '@shared/errors/result';
import type { Ledger } from '../ledger/store';
import type { Secrets } from './secrets';
import type { Supervisor } from './supervisor';
import { errorIn } from './thrown';

/** Where the removal that is under way is written down, so that a crash in its middle leaves no half of an account. */
const settingName = 'accounts.removal';
const Pending = z.array(z.strictObject({ id: AccountId, keep: z.boolean() }));
type Pending = z.infer<typeof Pending>;

/** What removing takes. `leave`: resolves when nothing is being sent by the account any more. */
export type RemovalDeps = {
  ledger: Pick<Ledger, 'accounts' | 'system' | 'setting' | 'setSetting' | 'sweepFiles'>;
  secrets: Pick<Secrets, 'remove'>;
  supervisor: Pick<Supervisor, 'disconnect'>;
  leave(id: AccountId): Promise<void>;
};

/** Removes accounts: connector, rows, secrets, files, in this order. */
export type Removal = {
  /** `keep`: its conversations stay to be read. A second removal waits for the first. */
  remove(id: AccountId, keep: boolean): Promise<Result<void>>;
  /** Brings to its end what a crash interrupted. Called before any account is connected. */
  finish(): Promise<void>;
};

/** Once the intention is on the disk, the removal happens: now, or at the next start. */
export function createRemoval({ ledger, secrets, supervisor, leave }: RemovalDeps): Removal {
  let queue: Promise<unknown> = Promise.resolve();

  const pending = async (): Promise<Pending> => Pending.safeParse(await ledger.setting(settingName)).data ?? [];

  const carryOut = async ({ id, keep }: Pending[number]): Promise<Result<void>> => {
    if ((await ledger.accounts()).some((account) => account.id === id)) {
      const done = await ledger.system({ type: 'removeAccount', id, keep });
      if (!done.ok) return done;
    }
    return secrets.remove(id).then(
      () => ok(undefined),
      (thrown: unknown) => ({ ok: false as const, error: errorIn(thrown) ?? appError('internal') }),
    );
  };

  const remove = async (id: AccountId, keep: boolean): Promise<Result<void>> => {
    if (!(await ledger.accounts()).some((account) => account.id === id)) return fail('not.found');
    const others = (await pending()).filter((one) => one.id !== id);
    const intention = [...others, { id, keep }];
    await ledger.setSetting(settingName, intention);
    if ((await pending()).length !== intention.length) return fail('disk.full');
    await supervisor.disconnect(id);
    await leave(id);
    const done = await carryOut({ id, keep });
    if (done.ok) await ledger.setSetting(settingName, others);
    return done;
  };

  return {
    remove: (id, keep) => {
      const done = queue.then(() => remove(id, keep));
      queue = done.catch(() => undefined);
      return done;
    },
    async finish() {
      const left = await pending();
      if (left.length === 0) return;
      const failed: Pending = [];
      for (const one of left) if (!(await carryOut(one)).ok) failed.push(one);
      await ledger.setSetting(settingName, failed);
      await ledger.sweepFiles();
    },
  };
}
