import { expect, test } from 'vitest';
import type { LoginStep } from '@shared/channels/login';
import type { Account } from '@shared/domain/account';
import { appError } from '@shared/errors/appError';
import { fail, ok } from '@shared/errors/result';
import { createLogin } from '../../../electron/accounts/logins';
import type { Connector } from '../../../electron/connectors/connector';
import { memoryVault } from '../../../electron/vault/memoryVault';
import { vaultSecrets } from '../../../electron/vault/vaultSecrets';
import { faultyConnector } from '../../support/connectors/faultyConnector';
import { faultyServer } from '../../support/connectors/faultyServer';
import { manualClock } from '../../support/connectors/manualClock';

const ask: LoginStep = {
  kind: 'ask',
  id: 'who',
  title: 'title',
  error: null,
  fields: ['name', 'password'].map((name) => ({
    name,
    kind: name === 'password' ? 'secret' : 'text',
    label: name,
    help: null,
    required: true,
    value: null,
    choices: [],
  })),
};
const done: LoginStep = { kind: 'done', name: 'Desk', address: 'desk@example.org', config: { host: 'x' } };

function desk(login: Connector['login'], vault = memoryVault()) {
  const clock = manualClock();
  const added: Account[] = [];
  const run = createLogin({
    connectors: new Map([['faulty', { ...faultyConnector(faultyServer()), login }]]),
    supervisor: { add: (account) => Promise.resolve((added.push(account), ok(undefined))) },
    secrets: vaultSecrets(vault),
    clock,
    signal: new AbortController().signal,
    newId: () => `new-${added.length}`,
  });
  return { run, clock, added, vault };
}

test('the secrets that were asked for go to the vault, and nowhere else', async () => {
  const { run, added, vault } = desk((answers) => Promise.resolve(answers.password ? done : ask));
  expect(await run('faulty', {})).toEqual(ok(ask));
  expect(await run('faulty', { name: 'desk', password: 'hidden' })).toEqual(ok(done));
  const [account] = added;
  if (!account) throw new Error('no account was added');
  expect(await vault.read(account.id, 'password')).toEqual(ok('hidden'));
  expect(await vault.has(account.id, 'name')).toBe(false);
  expect(JSON.stringify(account)).not.toContain('hidden');
});

test('a vault that is locked says so, and no account is added', async () => {
  const locked = { ...memoryVault(), set: () => Promise.resolve(fail('vault.locked')) };
  const { run, added } = desk((answers) => Promise.resolve(answers.password ? done : ask), locked);
  await run('faulty', {});
  expect(await run('faulty', { password: 'hidden' })).toEqual({ ok: false, error: appError('vault.locked') });
  expect(added).toEqual([]);
});

test('a login that throws, hangs, talks nonsense or is unknown ends in an error', async () => {
  expect(await desk(() => Promise.reject(new Error('x'))).run('faulty', {})).toEqual(fail('server.failed'));
  expect(await desk(() => Promise.resolve({} as LoginStep)).run('faulty', {})).toEqual(fail('protocol.drift'));
  expect(await desk(() => Promise.resolve(done)).run('pigeon', {})).toEqual(fail('connector.unknown'));
  const { run, clock } = desk(() => new Promise(() => undefined));
  const answer = run('faulty', {});
  await clock.advance(120_000);
  expect(await answer).toEqual(fail('server.failed'));
});
