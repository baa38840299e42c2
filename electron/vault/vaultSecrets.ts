import type { AppError } from '@shared/errors/appError';
import { fail } from '@shared/errors/result';
import type { Secrets } from '../accounts/secrets';
import type { Vault } from './vault';

/** A secret that exists but cannot be had now. `code` is the error's, so that a connector waits and tries again. */
export class VaultError extends Error {
  readonly code: AppError['code'];
  constructor(readonly error: AppError) {
    super(error.code);
    this.code = error.code;
  }
}

/**
 * The vault as accounts and connectors know it. Rejects with a VaultError where the vault answers one: "cannot be
 * read now" must never look like "there is none", which would ask the user for a password.
 */
export function vaultSecrets(vault: Vault): Secrets {
  return {
    async get(account, name) {
      const read = await vault.read(account, name);
      if (!read.ok) throw new VaultError(read.error);
      return read.value;
    },
    async set(account, name, value) {
      const kept = await vault.set(account, name, value);
      if (!kept.ok) throw new VaultError(kept.error);
      return kept.value;
    },
    async remove(account) {
      const gone = await vault.delete(account);
      if (!gone.ok) throw new VaultError(gone.error);
    },
    startOver: async () => (vault.state() === 'lost' ? vault.startOver() : fail('conflict.stale')),
    askAgain: () => vault.askAgain(),
  };
}
