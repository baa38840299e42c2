import { beforeEach, expect, it } from 'vitest';
import type { Account } from '@shared/domain/account';
import { ok } from '@shared/errors/result';
import { createProvisioning, type Provisioning } from '../../../electron/accounts/provision/provisioning';
import { createConnectors } from '../../../electron/connectors/registry';
import { memoryVault } from '../../../electron/vault/memoryVault';
import { vaultSecrets } from '../../../electron/vault/vaultSecrets';
import { manualClock } from '../../support/connectors/manualClock';

const server = { host: 'mail.shop.test', port: 993, security: 'tls' };
const config = {
  imap: server,
  smtp: { ...server, port: 465 },
  user: 'anna@shop.test',
  identities: [{ address: 'anna@shop.test', name: 'Anna' }],
  sentCopy: 'auto',
};
const wanted = { connector: 'email', name: 'Laden', address: 'anna@shop.test', config };
const given = { address: 'ANNA@shop.test', name: 'password', value: 'geheim1' };
const word = { index: 0, overwrite: false, skip: false, secrets: {} };

let rows: Account[];
let vault: ReturnType<typeof memoryVault>;
let provisioning: Provisioning;
beforeEach(() => {
  rows = [];
  vault = memoryVault();
  provisioning = createProvisioning({
    ledger: { accounts: () => Promise.resolve(rows) },
    connectors: createConnectors({ mailParser: '' }),
    supervisor: {
      add: (account) => {
        rows.push(account);
        return Promise.resolve(ok(undefined));
      },
      renew: (id, changed) => {
        rows = rows.map((row) => {
          const { removedAt: _, ...rest } = row;
          return row.id === id ? { ...rest, ...changed } : row;
        });
        return Promise.resolve(ok(undefined));
      },
    },
    secrets: vaultSecrets(vault),
    clock: manualClock(),
    newId: () => `id ${rows.length}`,
  });
});

const secretOf = async (): Promise<unknown> => vault.read(rows[0]?.id ?? ('none' as never), 'password');

it('adds nothing and keeps nothing before the person has agreed', async () => {
  provisioning.offer([wanted], [given]);
  const [asked] = await provisioning.waiting();
  expect(asked).toMatchObject({ overwrites: null, secrets: [{ name: 'password', given: true }] });
  expect(asked?.servers).toMatchObject([{ host: 'mail.shop.test', fresh: true }, { fresh: true }]);
  expect(JSON.stringify(asked)).not.toContain('geheim1');
  expect(rows).toEqual([]);
  expect(await provisioning.accept(word)).toEqual(ok({}));
  expect(rows).toMatchObject([{ address: 'anna@shop.test', config, practice: false }]);
  expect(await secretOf()).toEqual(ok('geheim1'));
  expect(await provisioning.waiting()).toEqual([]);
});

it('asks for a secret that did not come along', async () => {
  provisioning.offer([wanted], []);
  expect((await provisioning.accept(word)).ok).toBe(false);
  expect(rows).toEqual([]);
  expect(await provisioning.accept({ ...word, secrets: { password: 'getippt' } })).toEqual(ok({}));
  expect(await secretOf()).toEqual(ok('getippt'));
});

it('overwrites only when the person says so', async () => {
  provisioning.offer([wanted], [given]);
  await provisioning.accept(word);
  provisioning.offer([{ ...wanted, name: 'Neu' }], [{ ...given, value: 'anders' }]);
  const [asked] = await provisioning.waiting();
  expect(asked).toMatchObject({ overwrites: rows[0]?.id, servers: [{ fresh: false }, { fresh: false }] });
  const again = { ...word, index: asked?.index ?? -1 };
  expect(await provisioning.accept(again)).toMatchObject({ ok: false, error: { code: 'account.exists' } });
  expect([rows[0]?.name, await secretOf()]).toEqual(['Laden', ok('geheim1')]);
  expect(await provisioning.accept({ ...again, overwrite: true })).toEqual(ok({}));
  expect([rows.length, rows[0]?.name, await secretOf()]).toEqual([1, 'Neu', ok('anders')]);
});

it('joins an account that was removed with its history kept', async () => {
  provisioning.offer([wanted], [given]);
  await provisioning.accept(word);
  rows = rows.map((row) => ({ ...row, removedAt: 1 }));
  provisioning.offer([wanted], [given]);
  const [asked] = await provisioning.waiting();
  expect(asked?.overwrites).toBeNull();
  expect(await provisioning.accept({ ...word, index: asked?.index ?? -1 })).toEqual(ok({}));
  expect(rows).toHaveLength(1);
  expect(rows[0]?.removedAt).toBeUndefined();
});

it('leaves out what the person does not want, and takes the later of two files', async () => {
  provisioning.offer([wanted], [given]);
  provisioning.offer([{ ...wanted, name: 'Neu' }], []);
  const [asked, ...more] = await provisioning.waiting();
  expect([asked?.name, more]).toEqual(['Neu', []]);
  expect(await provisioning.accept({ ...word, index: asked?.index ?? -1, skip: true })).toEqual(ok({}));
  expect([await provisioning.waiting(), rows]).toEqual([[], []]);
  expect((await provisioning.accept(word)).ok).toBe(false);
});
