import { afterAll, beforeAll, expect, test } from 'vitest';
import { LoginStep } from '@shared/channels/login';
import { systemClock } from '../../../electron/accounts/clock';
import type { LoginContext } from '../../../electron/connectors/connector';
import { createXmppConnector } from '../../../electron/connectors/xmpp/connector';
import { hasProsody, type Prosody, startProsody, xmppPassword } from '../../support/xmpp/prosody';
import { largestUpload } from '../../support/xmpp/prosodyConf';
import { xmppAccount } from '../../support/xmpp/xmppAccount';

let prosody: Prosody;
beforeAll(async () => {
  if (hasProsody) prosody = await startProsody(['shop']);
});
afterAll(() => prosody?.stop());

function session(more: Partial<LoginContext> = {}) {
  const kept: Record<string, string> = {};
  const context: LoginContext = {
    ...{ clock: systemClock, http: fetch, signal: new AbortController().signal, account: null, localOnly: false },
    ...{ log: { info: () => undefined, warn: () => undefined }, language: 'de', taken: () => Promise.resolve(false) },
    ...{ setting: () => Promise.resolve(null), setSetting: () => Promise.resolve() },
    ...{ kindSecret: () => Promise.resolve(null), setKindSecret: () => Promise.resolve() },
    keep: (name, secret) => (kept[name] = secret),
    ...more,
  };
  const login = async (answers: Record<string, string>, trust: { ca?: string } = { ca: prosody.ca }) =>
    LoginStep.parse(await createXmppConnector({ trust, srv: () => Promise.resolve([]) }).login(answers, context));
  return { login, kept };
}

const byHand = (port: number, security = 'starttls') => ({
  ...{
    address: 'shop@localhost',
    way: 'manual',
    host: 'localhost',
    port: `${port}`,
    security,
    guests: 'guest.localhost',
  },
});

test.skipIf(!hasProsody)('asks for address and password, then for the server where it is entered by hand', async () => {
  const { login } = session();
  const first = await login({});
  expect(first).toMatchObject({ kind: 'ask', id: 'account', error: null });
  expect(await login({ address: 'kein Jabber' })).toMatchObject({
    errorAt: 'address',
    error: { code: 'address.invalid' },
  });
  const server = await login({ address: 'shop@localhost', way: 'manual' });
  expect(server).toMatchObject({ id: 'server' });
  expect(server.kind === 'ask' && server.fields.map(({ name, value }) => [name, value])).toEqual([
    ['host', 'localhost'],
    ['port', '5222'],
    ['security', 'starttls'],
    ['guests', 'guest.localhost'],
  ]);
});

test.skipIf(!hasProsody)(
  'signs in for real, by STARTTLS and by TLS, and keeps the password in the vault alone',
  async () => {
    for (const [port, security] of [
      [prosody.c2s, 'starttls'],
      [prosody.tls, 'tls'],
    ] as const) {
      const { login, kept } = session();
      const done = await login({ ...byHand(port, security), password: xmppPassword });
      expect(done).toMatchObject({
        ...{ kind: 'done', address: 'shop@localhost' },
        config: { jid: 'shop@localhost', server: { host: 'localhost', port, security }, guests: 'guest.localhost' },
        profiles: { chat: { attachments: { maxBytes: largestUpload } }, webchat: { goalClass: 'webchat' } },
      });
      expect(JSON.stringify(done)).not.toContain(xmppPassword);
      expect(kept).toEqual({ password: xmppPassword });
    }
  },
);

test.skipIf(!hasProsody)('says what is wrong, at the field it belongs to', async () => {
  const { login, kept } = session();
  const step = (more: object, trust?: { ca?: string }) =>
    login({ ...byHand(prosody.c2s), password: xmppPassword, ...more }, trust);
  expect(await step({ password: 'falsch' })).toMatchObject({ errorAt: 'password', error: { code: 'auth.rejected' } });
  // A certificate nobody vouches for: the password did not leave.
  expect(await step({}, {})).toMatchObject({ id: 'server', error: { code: 'certificate.untrusted' } });
  expect(await step({ port: '1' })).toMatchObject({ id: 'server', errorAt: 'port', error: { code: 'server.refused' } });
  expect(await step({ port: `${prosody.c2s}`, security: 'none', host: 'xmpp.example' })).toMatchObject({
    ...{ id: 'server', errorAt: 'security', error: { code: 'tls.missing' } },
  });
  expect(await session({ localOnly: true }).login({ address: 'shop@xmpp.example', password: 'x' })).toMatchObject({
    id: 'runtime',
  });
  expect(await session({ taken: () => Promise.resolve(true) }).login({ address: 'shop@localhost' })).toMatchObject({
    error: { code: 'account.exists' },
  });
  expect(kept).toEqual({});
});

test.skipIf(!hasProsody)('signs in again with the password alone', async () => {
  const { login, kept } = session({ account: xmppAccount('shop', prosody.c2s) });
  const asked = await login({});
  expect(asked.kind === 'ask' && asked.fields.map(({ name }) => name)).toEqual(['password']);
  expect(await login({ password: xmppPassword })).toMatchObject({ kind: 'done', name: 'Radhaus' });
  expect(kept).toEqual({ password: xmppPassword });
});
