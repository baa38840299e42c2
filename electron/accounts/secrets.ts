import type { AccountId } from '@shared/domain/ids';

/** Where an account's secrets are kept, by field name. There is no way to read them over IPC. */
export type Secrets = {
  get(account: AccountId, name: string): Promise<string | null>;
  set(account: AccountId, name: string, value: string): Promise<void>;
  /** Forgets everything of an account. */
  remove(account: AccountId): Promise<void>;
};

/** Secrets for this run only. */
export function memorySecrets(): Secrets {
  const kept = new Map<AccountId, Map<string, string>>();
  return {
    get: (account, name) => Promise.resolve(kept.get(account)?.get(name) ?? null),
    set: (account, name, value) => {
      kept.set(account, (kept.get(account) ?? new Map<string, string>()).set(name, value));
      return Promise.resolve();
    },
    remove: (account) => {
      kept.delete(account);
      return Promise.resolve();
    },
  };
}
