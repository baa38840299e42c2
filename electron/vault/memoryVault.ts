import type { AccountId } from '@shared/domain/ids';
import { ok } from '@shared/errors/result';
import type { Vault } from './vault';

/** A vault that forgets everything when the app ends: the twin for tests, and the desk's own without a keychain. */
export function memoryVault(): Vault {
  const kept = new Map<AccountId, Map<string, string>>();
  return {
    set: (account, field, value) => {
      kept.set(account, (kept.get(account) ?? new Map<string, string>()).set(field, value));
      return Promise.resolve(ok('thisRun'));
    },
    has: (account, field) => Promise.resolve(kept.get(account)?.has(field) ?? false),
    delete: (account) => {
      kept.delete(account);
      return Promise.resolve(ok(null));
    },
    read: (account, field) => Promise.resolve(ok(kept.get(account)?.get(field) ?? null)),
    startOver: () => {
      kept.clear();
      return Promise.resolve(ok(null));
    },
    askAgain: () => undefined,
    state: () => 'absent',
  };
}
