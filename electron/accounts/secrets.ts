import type { AccountId } from '@shared/domain/ids';
import type { Result } from '@shared/errors/result';

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
  /** Gives up all of them for a new key. Refused (conflict.stale) unless the keychain has lost the old one. */
  startOver(): Promise<Result<null>>;
  /** A keychain that was sent away may be asked again. */
  askAgain(): void;
};
