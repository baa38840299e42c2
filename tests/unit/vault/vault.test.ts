import { beforeEach, describe, expect, it } from 'vitest';
import { AccountId } from '@shared/domain/ids';
import { createVault } from '../../../electron/vault/ledgerVault';
import { memoryVault } from '../../../electron/vault/memoryVault';
import type { Vault } from '../../../electron/vault/vault';
import { VaultError, vaultSecrets } from '../../../electron/vault/vaultSecrets';
import { fakeKeychain } from '../../support/vault/fakeKeychain';
import { memorySettings } from '../../support/vault/settings';

const one = AccountId.parse('one');
const two = AccountId.parse('two');
const canary = 'canary-4711';

let settings: ReturnType<typeof memorySettings>;
let keychain: ReturnType<typeof fakeKeychain>;
let vault: Vault;
/** The app was started again: everything held in memory is gone. */
const restart = (): void => void (vault = createVault(settings, keychain.ask));
const valueOf = async (account: AccountId, field: string) => {
  const read = await vault.read(account, field);
  return read.ok ? read.value : read.error.code;
};

beforeEach(() => {
  settings = memorySettings();
  keychain = fakeKeychain();
  restart();
});

describe.each([
  ['over the ledger', () => createVault(memorySettings(), fakeKeychain().ask)],
  ['in memory', memoryVault],
])('a vault %s', (_name, make) => {
  it('keeps by account and field, and forgets an account whole', async () => {
    const kept = make();
    await kept.set(one, 'password', 'a');
    await kept.set(one, 'token', 'b');
    await kept.set(two, 'password', 'c');
    await kept.set(one, 'password', 'd');
    expect(await kept.read(one, 'password')).toEqual({ ok: true, value: 'd' });
    expect(await kept.has(one, 'token')).toBe(true);
    await kept.delete(one);
    expect(await kept.read(one, 'password')).toEqual({ ok: true, value: null });
    expect(await kept.has(one, 'token')).toBe(false);
    expect(await kept.read(two, 'password')).toEqual({ ok: true, value: 'c' });
  });
});

describe('the vault over the ledger', () => {
  it('asks no keychain before the first secret', async () => {
    expect(await valueOf(one, 'password')).toBe(null);
    expect(await vault.has(one, 'password')).toBe(false);
    await vault.delete(one);
    expect(keychain.asked).toEqual([]);
    expect(vault.state()).toBe('untouched');
  });

  it('keeps secrets over a restart, encrypted, with one key for all', async () => {
    expect(await vault.set(one, 'password', canary)).toEqual({ ok: true, value: 'always' });
    await vault.set(two, 'password', canary);
    restart();
    expect(await valueOf(one, 'password')).toBe(canary);
    expect(await valueOf(two, 'password')).toBe(canary);
    expect(keychain.entries.size).toBe(1);
    const stored = [...settings.rows.values()].join();
    const [key] = keychain.entries.values();
    for (const secret of [canary, Buffer.from(canary).toString('base64'), key]) expect(stored).not.toContain(secret);
  });

  it('makes one key when many secrets come at once, and asks for it once after a restart', async () => {
    const many = Array.from({ length: 10 }, (_, at) => AccountId.parse(`account ${at}`));
    await Promise.all(many.map((account) => vault.set(account, 'password', account)));
    expect(keychain.entries.size).toBe(1);
    restart();
    keychain.asked.length = 0;
    expect(await Promise.all(many.map((account) => valueOf(account, 'password')))).toEqual(many);
    expect(keychain.asked).toHaveLength(1);
  });

  it('does not open a value that was moved to another account or field', async () => {
    await vault.set(one, 'password', canary);
    await vault.set(two, 'password', 'other');
    const [from, to] = [...settings.rows.keys()].filter((name) => name.startsWith('vault.secret'));
    settings.rows.set(to ?? '', settings.rows.get(from ?? '') ?? '');
    expect(await valueOf(two, 'password')).toBe(null);
  });

  it.each(['locked', 'dismissed'] as const)('never makes a second key while %s', async (state) => {
    await vault.set(one, 'password', canary);
    restart();
    keychain.state = state;
    expect(await valueOf(one, 'password')).toBe(`vault.${state}`);
    expect(await vault.set(two, 'password', 'x')).toMatchObject({ ok: false, error: { code: `vault.${state}` } });
    expect(await vault.has(one, 'password')).toBe(true);
    expect(vault.state()).toBe(state);
    keychain.state = 'unlocked';
    await vault.set(two, 'password', 'x');
    expect(await valueOf(one, 'password')).toBe(canary);
    expect(keychain.entries.size).toBe(1);
  });

  it('does not ask again by itself once the user sent it away', async () => {
    await vault.set(one, 'password', canary);
    restart();
    keychain.state = 'dismissed';
    await valueOf(one, 'password');
    const before = keychain.asked.length;
    expect(await valueOf(one, 'password')).toBe('vault.dismissed');
    expect(keychain.asked).toHaveLength(before);
  });

  it('keeps nothing while the first key cannot be made because the keyring is locked', async () => {
    keychain.state = 'locked';
    expect(await vault.set(one, 'password', canary)).toMatchObject({ ok: false, error: { code: 'vault.locked' } });
    expect(settings.rows.has('vault.key')).toBe(false);
    expect(await vault.has(one, 'password')).toBe(false);
  });

  it('keeps for this run only without a keychain, and for good when one comes back', async () => {
    keychain.state = 'absent';
    expect(await vault.set(one, 'password', canary)).toEqual({ ok: true, value: 'thisRun' });
    expect(await valueOf(one, 'password')).toBe(canary);
    expect(await vault.has(one, 'password')).toBe(true);
    expect([...settings.rows.keys()].filter((name) => name.startsWith('vault.secret'))).toEqual([]);
    keychain.state = 'unlocked';
    expect(await vault.set(two, 'password', 'x')).toEqual({ ok: true, value: 'always' });
    restart();
    expect(await valueOf(one, 'password')).toBe(canary);
  });

  it('works on when the keychain dies after the key was fetched', async () => {
    await vault.set(one, 'password', canary);
    keychain.state = 'absent';
    expect(await valueOf(one, 'password')).toBe(canary);
    expect(await vault.set(one, 'password', 'rotated')).toEqual({ ok: true, value: 'always' });
  });

  it('says so when the keychain lost the key, and starts over only when told to', async () => {
    await vault.set(one, 'password', canary);
    restart();
    keychain.entries.clear();
    expect(await valueOf(one, 'password')).toBe('vault.lost');
    expect(await vault.set(one, 'password', 'x')).toMatchObject({ ok: false, error: { code: 'vault.lost' } });
    expect(await vault.startOver()).toEqual({ ok: true, value: null });
    expect(await vault.has(one, 'password')).toBe(false);
    expect(await valueOf(one, 'password')).toBe(null);
    await vault.set(one, 'password', 'new');
    expect(await valueOf(one, 'password')).toBe('new');
  });

  it('makes no key while the ledger cannot be asked', async () => {
    await vault.set(one, 'password', canary);
    restart();
    settings.broken = true;
    expect(await vault.set(two, 'password', 'x')).toMatchObject({ ok: false, error: { code: 'ledger.readOnly' } });
    expect(keychain.entries.size).toBe(1);
    settings.broken = false;
    expect(await valueOf(one, 'password')).toBe(canary);
  });
});

describe('the vault as connectors know it', () => {
  it('rejects with the code where a secret is there but cannot be read', async () => {
    await vaultSecrets(vault).set(one, 'password', canary);
    expect(await vaultSecrets(vault).get(one, 'password')).toBe(canary);
    expect(await vaultSecrets(vault).get(two, 'password')).toBe(null);
    restart();
    keychain.state = 'locked';
    await expect(vaultSecrets(vault).get(one, 'password')).rejects.toBeInstanceOf(VaultError);
    await expect(vaultSecrets(vault).get(one, 'password')).rejects.toMatchObject({ code: 'vault.locked' });
    await vaultSecrets(vault).remove(one);
    expect(await vaultSecrets(vault).get(one, 'password')).toBe(null);
  });
});
