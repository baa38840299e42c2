import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../../electron/accounts/clock';
import type { ConnectorContext, LoginContext, SendContext } from '../../../electron/connectors/connector';
import { createEmailConnector } from '../../../electron/connectors/email/connector';
import { refreshTokenField } from '../../../electron/connectors/signIn/fields';
import { createSink } from '../../contract/connectors/sink';
import { mailAccount } from '../../support/mail/mailAccount';
import { startAuthServer } from '../../support/mail/oauth/authServer';
import { outgoing } from '../../support/mail/outgoing';
import { parserFile } from '../../support/mail/parserFile';
import { type Mail, startMail } from '../../support/mail/startMail';
import { promise } from '../../support/promise';

const shop = 'anna@shop.test';
const customer = 'karla@kunde.test';
const patience = { timeout: 20_000, interval: 20 };
const log = { info: () => undefined, warn: () => undefined };
const stopping = new AbortController();
const kept = new Map<string, string>();
const sink = createSink();
let ahead = 0;
const clock = { ...systemClock, now: () => Date.now() + ahead };
let server: Awaited<ReturnType<typeof startAuthServer>>;
let mail: Mail;
let desk: Awaited<ReturnType<typeof openDesk>>;

async function openDesk() {
  const connector = createEmailConnector({
    parserFile: await parserFile(),
    trust: { ca: mail.ca },
    providers: { test: server.provider },
  });
  const account = mailAccount(mail, shop, { oauth: { provider: 'test', clientId: 'desk' } });
  const { signal } = stopping;
  const common = {
    ...{ account, clock, log, signal, http: fetch },
    secret: (name: string) => Promise.resolve(kept.get(name) ?? null),
    keepSecret: async (name: string, value: string) => void kept.set(name, value),
  };
  const login: LoginContext = {
    ...common,
    localOnly: true,
    language: 'de',
    keep: (name, value) => void kept.set(name, value),
    taken: () => Promise.resolve(false),
    setting: () => Promise.resolve('desk'),
    setSetting: () => Promise.resolve(),
    kindSecret: () => Promise.resolve(null),
    setKindSecret: () => Promise.resolve(),
  };
  const running: ConnectorContext = { ...common, emit: sink.emit, status: sink.status, cursor: null };
  const sending: SendContext = { ...common, phase: () => Promise.resolve() };
  return { connector, login, running, sending };
}

beforeAll(async () => {
  server = await startAuthServer();
  server.manner.owner = shop;
  mail = await startMail({ users: [shop, customer], tokens: server.port });
  desk = await openDesk();
});
afterAll(async () => {
  stopping.abort();
  await mail.stop();
  await server.stop();
});

const state = () => sink.statuses.at(-1);
/** The account is connected by a connection that began after this call. */
async function reconnected(before = sink.statuses.length) {
  await mail.kick(shop);
  await expect.poll(() => sink.statuses.slice(before).some((one) => one.state === 'connecting'), patience).toBe(true);
  await expect.poll(() => state()?.state, patience).toBe('live');
}
const send = (key: string) =>
  desk.connector.send(outgoing([customer], 'Guten Tag'), `<${key}@shop.test>`, desk.sending);

test('signs in by the browser, proves the token to both servers and keeps what renews it', async () => {
  const step = await desk.connector.login({}, desk.login);
  if (step.kind !== 'browser') throw new Error(step.kind);
  await fetch(step.url);
  const done = await desk.connector.login({}, desk.login);
  expect(done).toMatchObject({
    kind: 'done',
    address: shop,
    config: { oauth: { provider: 'test', clientId: 'desk' } },
  });
  expect(server.seen.introspections).toBeGreaterThanOrEqual(2);
  expect(server.isGoodRefresh(kept.get(refreshTokenField) ?? '')).toBe(true);
});

test('reads and sends by tokens; a good one is not renewed with every connection', async () => {
  void desk.connector.run(desk.running);
  await expect.poll(() => state()?.state, patience).toBe('live');
  const before = server.seen.refreshes;
  await reconnected();
  expect(await send('one')).toMatchObject({ kind: 'sent' });
  await expect.poll(async () => (await mail.mailbox(customer, 'INBOX')).length, patience).toBe(1);
  expect(server.seen.refreshes).toBe(before);
});

test('one that ended before its time is renewed at once, and the rotated refresh token kept', async () => {
  const old = kept.get(refreshTokenField);
  const before = server.seen.refreshes;
  server.endAccess();
  expect(await send('two')).toMatchObject({ kind: 'sent' });
  await reconnected();
  expect(server.seen.refreshes).toBe(before + 1);
  expect(kept.get(refreshTokenField)).not.toBe(old);
  expect(server.isGoodRefresh(kept.get(refreshTokenField) ?? '')).toBe(true);
});

test('many that find it at its end renew it once', async () => {
  const before = server.seen.refreshes;
  ahead += 3_600_000;
  const sent = await Promise.all(['a', 'b', 'c', 'd', 'e'].map(send));
  expect(sent.map(({ kind }) => kind)).toEqual(Array.from({ length: 5 }, () => 'sent'));
  expect(server.seen.refreshes).toBe(before + 1);
  promise('R12', 'Many that find a token at its end renew it once', sent.length, {
    parts: ['Node', 'Dovecot', 'Exim'],
  });
});

test('a server that cannot check tokens is waited for: nobody is asked to sign in again', async () => {
  const before = server.seen.refreshes;
  const from = sink.statuses.length;
  server.manner.introspectionDown = true;
  await mail.kick(shop);
  await expect.poll(() => state()?.error?.code, patience).toBe('server.failed');
  expect(state()).toMatchObject({ state: 'retrying', action: 'wait' });
  expect(await send('three')).toMatchObject({ kind: 'notSent' });
  server.manner.introspectionDown = false;
  await expect.poll(() => state()?.state, patience).toBe('live');
  expect(sink.statuses.slice(from).some(({ action }) => action === 'signInAgain')).toBe(false);
  expect(server.seen.refreshes).toBe(before);
});

test('access that was taken back asks to sign in again', async () => {
  server.revoke();
  server.endAccess();
  await mail.kick(shop);
  await expect.poll(() => state()?.action, patience).toBe('signInAgain');
  expect(state()).toMatchObject({ state: 'failed', error: { code: 'auth.revoked' } });
});
