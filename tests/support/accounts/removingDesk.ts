import { openInlineLedger } from '../../../electron/ledger/client/openInlineLedger';
import { createRemoval, type Removal } from '../../../electron/accounts/removal';
import type { Ledger } from '../../../electron/ledger/store';
import { createVault } from '../../../electron/vault/ledgerVault';
import type { Vault } from '../../../electron/vault/vault';
import { vaultSecrets } from '../../../electron/vault/vaultSecrets';
import { sampleAccount, sampleMessage, sampleNow } from '../ledger/samples';
import { fakeKeychain } from '../vault/fakeKeychain';

/** The account that is removed. */
export const removed = sampleAccount('a1');
/** Another one, which nothing of it may touch. */
export const other = sampleAccount('a2');

/** A desk on the disk as far as removing an account goes. */
export type RemovingDesk = { ledger: Ledger; vault: Vault; removal: Removal };

/** Opens it over a folder. `watch`: called before each step of the removal; one that never resolves is a crash. */
export function openRemovingDesk(dir: string, watch: () => Promise<void> = () => Promise.resolve()): RemovingDesk {
  const ledger = openInlineLedger({ dir, zone: 'Europe/Berlin', now: () => sampleNow });
  const vault = createVault(ledger, fakeKeychain().ask);
  const secrets = vaultSecrets(vault);
  const step =
    <A extends unknown[], T>(run: (...given: A) => Promise<T>) =>
    async (...given: A): Promise<T> => {
      await watch();
      return run(...given);
    };
  const removal = createRemoval({
    ledger: {
      accounts: step(ledger.accounts),
      system: step(ledger.system),
      setting: step(ledger.setting),
      setSetting: step(ledger.setSetting),
      sweepFiles: step(ledger.sweepFiles),
    },
    secrets: { remove: step(secrets.remove) },
    supervisor: { disconnect: step(() => Promise.resolve()) },
    leave: step(() => Promise.resolve()),
  });
  return { ledger, vault, removal };
}

/** Two accounts with conversations, files of their own and secrets. */
export async function fillRemovingDesk({ ledger, vault }: RemovingDesk, count: number): Promise<void> {
  for (const account of [removed, other]) {
    await ledger.system({ type: 'putAccount', account });
    const events = Array.from({ length: count }, (_, at) => {
      const data = new TextEncoder().encode(`${account.id} ${at}`);
      const shape = { cid: null, width: null, height: null, durationMs: null, mime: 'text/plain', bytes: data.length };
      const file = { ...shape, remoteId: `f${at}` as never, name: `${at}.txt`, data };
      return sampleMessage(`${account.id}-t${at % 20}`, at, { attachments: at % 10 === 0 ? [file] : [] });
    });
    await ledger.ingest(account.id, events, 1);
    await vault.set(account.id, 'password', 'geheim1');
  }
}
