import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccountId } from '@shared/domain/ids';
import { openLedger } from '../../../electron/ledger/client/openLedger';
import type { Ledger } from '../../../electron/ledger/store';
import { createKeychain } from '../../../electron/vault/keychain';
import { createVault } from '../../../electron/vault/ledgerVault';
import { nodeSpawnHelper } from '../../../electron/vault/spawnHelper';
import type { Vault } from '../../../electron/vault/vault';
import { bundleWorkers } from '../ledger/workers';
import { bundleKeychainProcess } from './keychainEntry';

/** What a vault is made of besides a keyring; built once a test file. */
export async function vaultParts() {
  const [workers, helper] = await Promise.all([bundleWorkers(), bundleKeychainProcess()]);
  return {
    workers,
    entry: helper.entry,
    remove: () => {
      workers.remove();
      helper.remove();
    },
  };
}

/** A vault over a ledger on the disk, asked as the desk asks it; answers are values or error codes. */
export type VaultDesk = {
  folder: string;
  ledger: Ledger;
  vault(): Vault;
  /** The app was started again, with this environment: what was held in memory is gone. */
  restart(env: NodeJS.ProcessEnv): void;
  read(account: string): Promise<string | null>;
  set(account: string, value: string): Promise<string>;
  /** Everything on the disk. */
  bytes(): Buffer[];
  close(): Promise<void>;
};

/** @param limitMs how long a question to the user may stand */
export async function openVaultDesk(
  { workers, entry }: Awaited<ReturnType<typeof vaultParts>>,
  limitMs = 15_000,
): Promise<VaultDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'vault-'));
  const ledger = await openLedger({ dir: folder, zone: 'Europe/Berlin', workers, onProblem: () => {} });
  const started = (env: NodeJS.ProcessEnv) => createVault(ledger, createKeychain(nodeSpawnHelper(env), entry, limitMs));
  let vault = started({});
  return {
    folder,
    ledger,
    vault: () => vault,
    restart: (env) => void (vault = started(env)),
    async read(account) {
      const answer = await vault.read(AccountId.parse(account), 'password');
      return answer.ok ? answer.value : answer.error.code;
    },
    async set(account, value) {
      const answer = await vault.set(AccountId.parse(account), 'password', value);
      return answer.ok ? answer.value : answer.error.code;
    },
    bytes: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((file) => file.isFile())
        .map(({ parentPath, name }) => readFileSync(join(parentPath, name))),
    async close() {
      await ledger.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
