import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AccountId } from '@shared/domain/ids';
import { openLedger } from '../../../electron/ledger/client/openLedger';
import type { Ledger } from '../../../electron/ledger/store';
import { createKeychain } from '../../../electron/vault/keychain';
import { createVault } from '../../../electron/vault/ledgerVault';
import { nodeSpawnHelper, type SpawnHelper } from '../../../electron/vault/spawnHelper';
import type { Vault } from '../../../electron/vault/vault';
import { type Bundled, bundleWorkers } from '../../support/ledger/workers';
import { bundleKeychainProcess } from '../../support/vault/keychainEntry';
import { type Session, startSession } from '../../support/vault/keyring';
import { promise } from '../../support/promise';

const account = AccountId.parse('account-1');
const canary = 'canary-5f1c-Straße';

let workers: Bundled;
let helper: { entry: string; remove(): void };
let folder: string;
let ledger: Ledger;
let session: Session;
let vault: Vault;
/** What the processes we start show to other programs of the user: `ps e` sees as much. */
let shown: string;

beforeAll(async () => {
  [workers, helper] = await Promise.all([bundleWorkers(), bundleKeychainProcess()]);
});
afterAll(() => {
  workers.remove();
  helper.remove();
});
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vault-'));
  ledger = await openLedger({ dir: folder, zone: 'Europe/Berlin', workers, onProblem: () => {} });
  session = await startSession();
  shown = '';
  restart();
});
afterEach(async () => {
  await session.stop();
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The app was started again: what was held in memory is gone. */
function restart(env: NodeJS.ProcessEnv = session.env): void {
  const spawn: SpawnHelper = (entry) => {
    const started = nodeSpawnHelper(env)(entry);
    const mine = readdirSync('/proc').filter((pid) => /^\d+$/u.test(pid) && parentOf(pid) === `${process.pid}`);
    shown += mine.map((pid) => peek(`/proc/${pid}/cmdline`) + peek(`/proc/${pid}/environ`)).join();
    return started;
  };
  vault = createVault(ledger, createKeychain(spawn, helper.entry, 15_000));
}
const parentOf = (pid: string) => /^PPid:\s*(\d+)/mu.exec(peek(`/proc/${pid}/status`))?.[1];
function peek(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
const read = async () => {
  const answer = await vault.read(account, 'password');
  return answer.ok ? answer.value : answer.error.code;
};
const set = async (value: string) => {
  const answer = await vault.set(account, 'password', value);
  return answer.ok ? answer.value : answer.error.code;
};

const parts = ['Node', 'gnome-keyring'] as const;
const kept = () => promise('S11', 'Whatever becomes of the keyring: no account lost, never plain text', 1, { parts });

describe('with a real keyring', () => {
  it('keeps over a restart while it is open', async () => {
    await session.startKeyring('pw');
    expect(await set(canary)).toBe('always');
    restart();
    expect(await read()).toBe(canary);
    kept();
  });

  it('says locked, makes no second key, and opens again', async () => {
    await session.startKeyring('pw');
    await set(canary);
    const marker = await ledger.setting('vault.key');
    await session.lock();
    restart();
    expect(await read()).toBe('vault.locked');
    expect(await set('other')).toBe('vault.locked');
    expect(await ledger.setting('vault.key')).toEqual(marker);
    await session.killKeyring();
    await session.startKeyring('pw');
    expect(await read()).toBe(canary);
    kept();
  });

  it('says locked when it was opened with a wrong password', async () => {
    await session.startKeyring('pw');
    await set(canary);
    await session.killKeyring();
    await session.startKeyring('wrong');
    restart();
    expect(await read()).toBe('vault.locked');
    kept();
  });

  it('says locked for the very first secret, and keeps nothing', async () => {
    await session.startKeyring('pw');
    await session.lock();
    expect(await set(canary)).toBe('vault.locked');
    expect(await ledger.setting('vault.key')).toBe(null);
    kept();
  });

  it('says lost when the key is gone from an open keyring', async () => {
    await session.startKeyring('pw');
    await set(canary);
    await ledger.setSetting('vault.key', { ...((await ledger.setting('vault.key')) as object), entry: 'elsewhere' });
    restart();
    expect(await read()).toBe('vault.lost');
    kept();
  });

  it('works on when it dies, is missed at the next start, and found when it comes back', async () => {
    await session.startKeyring('pw');
    await set(canary);
    await session.killKeyring();
    expect(await set('rotated')).toBe('always');
    restart();
    expect(await read()).toBe('vault.absent');
    await session.startKeyring('pw');
    expect(await read()).toBe('rotated');
    kept();
  });
});

describe('without a keyring', () => {
  it('keeps for this run only', async () => {
    expect(await set(canary)).toBe('thisRun');
    expect(await read()).toBe(canary);
    restart();
    expect(await read()).toBe(null);
    kept();
  });

  it('keeps for this run only where there is no bus at all', async () => {
    restart({ PATH: process.env.PATH });
    expect(await set(canary)).toBe('thisRun');
    kept();
  });
});

it('leaves no secret in the ledger, its log, a backup, the environment or the arguments', async () => {
  await session.startKeyring('pw');
  await set(canary);
  await set(`${canary}-2`);
  await ledger.backup();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const bytes = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name)));
  expect(files.map(({ name }) => name).filter((name) => name.endsWith('-wal'))).not.toEqual([]);
  const own = Buffer.from(peek('/proc/self/environ') + peek('/proc/self/cmdline') + shown, 'latin1');
  expect(shown).toContain('keychain.cjs');
  for (const encoding of ['utf8', 'utf16le'] as const)
    for (const form of [canary, Buffer.from(canary).toString('base64').slice(0, -4), encodeURIComponent(canary)])
      for (const place of [...bytes, own]) {
        expect(place.includes(Buffer.from(form, encoding))).toBe(false);
        promise('S10', 'No secret lies in a file, an argument or the environment', 1, { parts });
      }
});
