import { expect, test } from 'vitest';
import type { LoginStep } from '@shared/channels/login';
import { LoginReply } from '@shared/channels/login';
import type { Account } from '@shared/domain/account';
import { appError } from '@shared/errors/appError';
import { fail, ok } from '@shared/errors/result';
import { createLogins } from '../../../electron/accounts/logins';
import type { Connector, LoginContext } from '../../../electron/connectors/connector';
import { memoryVault } from '../../../electron/vault/memoryVault';
import { vaultSecrets } from '../../../electron/vault/vaultSecrets';
import { faultyConnector } from '../../support/connectors/faultyConnector';
import { faultyServer } from '../../support/connectors/faultyServer';
import { manualClock } from '../../support/connectors/manualClock';

const field = (name: string) => ({
  name,
  kind: name === 'password' ? ('secret' as const) : ('text' as const),
  label: name,
  help: null,
  required: true,
  value: null,
  choices: [],
});
const ask = (id: string, ...names: string[]): LoginStep => ({
  kind: 'ask',
  id,
  title: 'title',
  error: null,
  fields: names.map(field),
});
const done: LoginStep = { kind: 'done', name: 'Desk', address: 'desk@example.org', config: { host: 'x' } };
/** Asks for a name, then for a password. */
const twoSteps: Connector['login'] = ({ name, password }) =>
  Promise.resolve(password ? done : name ? ask('secret', 'password') : ask('who', 'name'));

function desk(login: Connector['login'], vault = memoryVault()) {
  const clock = manualClock();
  const accounts: Account[] = [];
  const settings = new Map<string, unknown>();
  const logins = createLogins({
    connectors: new Map([['faulty', { ...faultyConnector(faultyServer()), login }]]),
    supervisor: {
      add: (account) => Promise.resolve((accounts.push(account), ok(undefined))),
      renew: (id, changed) => {
        const at = accounts.findIndex((account) => account.id === id);
        const account = accounts[at];
        if (!account) return Promise.resolve(fail('not.found'));
        accounts[at] = { ...account, ...changed };
        return Promise.resolve(ok(undefined));
      },
    },
    ledger: {
      accounts: () => Promise.resolve(accounts),
      setting: (name) => Promise.resolve(settings.get(name) ?? null),
      setSetting: (name, value) => Promise.resolve(void settings.set(name, value)),
    },
    secrets: vaultSecrets(vault),
    clock,
    http: () => Promise.reject(new Error('nobody is asked')),
    localOnly: false,
    language: () => 'de',
    signal: new AbortController().signal,
    newId: () => `new-${accounts.length}`,
  });
  const next = (answers: Record<string, string> = {}, more: { back?: boolean; session?: string } = {}) =>
    logins.login({ session: 'session one', connector: 'faulty', account: null, answers, ...more });
  return { logins, next, clock, accounts, vault };
}

test('the secrets that were asked for go to the vault, and nowhere else', async () => {
  const { next, accounts, vault } = desk(twoSteps);
  await next();
  await next({ name: 'desk' });
  const reply = await next({ password: 'hidden' });
  expect(reply).toMatchObject({ ok: true, value: { kind: 'done', address: 'desk@example.org', kept: 'thisRun' } });
  const [account] = accounts;
  if (!account) throw new Error('no account was added');
  expect(await vault.read(account.id, 'password')).toEqual(ok('hidden'));
  expect(await vault.has(account.id, 'name')).toBe(false);
  expect(JSON.stringify([account, reply])).not.toContain('hidden');
});

test('answers add up, going back takes them away, and what was typed is there again', async () => {
  const { next } = desk(twoSteps);
  expect(await next()).toMatchObject({ value: { id: 'who' } });
  expect(await next({ name: 'desk' })).toMatchObject({ value: { id: 'secret' } });
  expect(await next({}, { back: true })).toMatchObject({ value: { id: 'who', fields: [{ value: 'desk' }] } });
  expect(await next({ name: 'other' })).toMatchObject({ value: { id: 'secret' } });
});

test('a secret never comes back, whatever a connector puts into its step', async () => {
  const leaky: Connector['login'] = ({ password = '' }) =>
    Promise.resolve({ ...ask('who', 'password'), fields: [{ ...field('password'), value: password }] } as LoginStep);
  const { next } = desk(leaky);
  await next();
  const replies = [await next({ password: 'hidden' }), await next({ password: '' }), await next({}, { back: true })];
  expect(JSON.stringify(replies)).not.toContain('hidden');
  for (const reply of replies) expect(LoginReply.safeParse(reply.ok && reply.value).success).toBe(true);
});

test('a question held open for news ends at once when somebody asks the next', async () => {
  const { next, clock } = desk(async ({ way }, context) => {
    if (way === 'code') return ask('code', 'code');
    await context.clock.sleep(20_000, context.signal);
    return { kind: 'browser', id: 'browser', title: 'title', url: 'https://server.example/' };
  });
  const held = next();
  await clock.settle();
  const asked = next({ way: 'code' });
  expect(await held).toMatchObject({ value: { kind: 'browser' } });
  expect(await asked).toMatchObject({ value: { kind: 'ask', id: 'code' } });
});

test('a second account with an address is refused', async () => {
  const { next, accounts } = desk(() => Promise.resolve(done));
  expect(await next()).toMatchObject({ ok: true });
  const twin = await next({}, { session: 'session two' });
  expect(twin).toEqual(fail('account.exists', { address: 'desk@example.org' }));
  expect(accounts).toHaveLength(1);
});

test('signing in again replaces the secret once it was proven, and keeps the account', async () => {
  const { next, logins, accounts, vault } = desk(({ password }) =>
    Promise.resolve(
      password === 'wrong'
        ? ask('who', 'password')
        : password
          ? { ...done, config: { host: 'y' } }
          : ask('who', 'password'),
    ),
  );
  await next();
  await next({ password: 'first' });
  const [before] = accounts;
  if (!before) throw new Error('no account was added');
  const again = (answers: Record<string, string>) =>
    logins.login({ session: 'session two', connector: 'faulty', account: before.id, answers });
  await again({});
  await again({ password: 'wrong' });
  expect(await vault.read(before.id, 'password')).toEqual(ok('first'));
  expect(await again({ password: 'second' })).toMatchObject({ ok: true, value: { account: before.id } });
  expect(await vault.read(before.id, 'password')).toEqual(ok('second'));
  expect(accounts).toEqual([{ ...before, config: { host: 'y' } }]);
});

test('giving up ends what is under way, and the session with it', async () => {
  let context: LoginContext | null = null;
  const { next, logins, clock } = desk((answers, given) => {
    context = given;
    return answers.name ? new Promise(() => undefined) : Promise.resolve(ask('who', 'name'));
  });
  await next();
  const waiting = next({ name: 'desk' });
  await clock.settle();
  logins.cancel('session one');
  await clock.settle();
  await clock.advance(10_000);
  expect(await waiting).toEqual(fail('login.gone'));
  expect((context as LoginContext | null)?.signal.aborted).toBe(true);
  expect(await next({ name: 'desk' })).toEqual(fail('login.gone'));
});

test('a vault that is locked says so, no account is added, and the same step can be tried again', async () => {
  let locked = true;
  const vault = memoryVault();
  const moody = {
    ...vault,
    set: (...what: Parameters<typeof vault.set>) =>
      locked ? Promise.resolve(fail('vault.locked')) : vault.set(...what),
  };
  const { next, accounts } = desk(twoSteps, moody);
  await next();
  await next({ name: 'desk' });
  expect(await next({ password: 'hidden' })).toEqual({ ok: false, error: appError('vault.locked') });
  expect(accounts).toEqual([]);
  locked = false;
  expect(await next()).toMatchObject({ ok: true, value: { kind: 'done' } });
});

test('a login that throws, hangs, talks nonsense or is unknown ends in an error', async () => {
  expect(await desk(() => Promise.reject(new Error('x'))).next()).toEqual(fail('server.failed'));
  expect(await desk(() => Promise.resolve({} as LoginStep)).next()).toEqual(fail('protocol.drift'));
  const { logins } = desk(() => Promise.resolve(done));
  const unknown = { session: 'session one', connector: 'pigeon', account: null, answers: {} };
  expect(await logins.login(unknown)).toEqual(fail('connector.unknown'));
  const { next, clock } = desk(() => new Promise(() => undefined));
  const answer = next();
  await clock.settle();
  await clock.advance(300_000);
  expect(await answer).toEqual(fail('server.failed'));
});
