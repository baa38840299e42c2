import type { AccountId } from '@shared/domain/ids';
import type { Result } from '@shared/errors/result';
import type { KeyState } from './deskKey';

/** How long a secret is kept: for good, or until the app ends because there is no keychain. */
type Kept = 'always' | 'thisRun';

/**
 * The secrets of all accounts, by account and field name. `read` is for connectors in main; nothing of this file may
 * ever answer it over IPC. Never throws. Errors: vault.locked, vault.dismissed (sent away or not answered),
 * vault.absent, vault.lost (the keychain no longer has our key), ledger.readOnly.
 */
export type Vault = {
  /** Keeps a secret; resolves when it is on the disk. The first one ever makes the desk's key. */
  set(account: AccountId, field: string, value: string): Promise<Result<Kept>>;
  /** Asks no keychain. */
  has(account: AccountId, field: string): Promise<boolean>;
  /** Forgets everything of an account. Asks no keychain. */
  delete(account: AccountId): Promise<Result<null>>;
  /** A secret, or null when there is none. Asks the keychain only when there is one. */
  read(account: AccountId, field: string): Promise<Result<string | null>>;
  /** Gives up all secrets for a new key; the user's way out of `lost`. Every account has to sign in again. */
  startOver(): Promise<Result<null>>;
  /** The person wants to be asked again after sending the keychain's question away. */
  askAgain(): void;
  state(): KeyState;
};
