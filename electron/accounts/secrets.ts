import type { AccountId } from '@shared/domain/ids';

/**
 * Where an account's secrets are kept, by field name. There is no way to read them over IPC. Rejects with an error
 * that carries an error value (see thrown.ts) where they are there but cannot be had now.
 */
export type Secrets = {
  get(account: AccountId, name: string): Promise<string | null>;
  /** @returns whether it outlives this run */
  set(account: AccountId, name: string, value: string): Promise<'always' | 'thisRun'>;
  /** Forgets everything of an account. */
  remove(account: AccountId): Promise<void>;
};
