import { afterAll, beforeAll, expect, test } from 'vitest';
import { AccountId } from '@shared/domain/ids';
import { systemClock } from '../../../electron/accounts/clock';
import type { ConnectorContext, LoginContext } from '../../../electron/connectors/connector';
import { createEmailConnector } from '../../../electron/connectors/email/connector';
import { openLog, scopedLog } from '../../../electron/log/log';
import { vaultSecrets } from '../../../electron/vault/vaultSecrets';
import { createSink } from '../../contract/connectors/sink';
import { mailAccount } from '../../support/mail/mailAccount';
import { startAuthServer } from '../../support/mail/oauth/authServer';
import { parserFile } from '../../support/mail/parserFile';
import { type Mail, startMail } from '../../support/mail/startMail';
import { promise } from '../../support/promise';
import { type Session, startSession } from '../../support/vault/keyring';
import { filesIn, processesShown, tracesOf } from '../../support/vault/traces';
import { openVaultDesk, type VaultDesk, vaultParts } from '../../support/vault/vaultDesk';

const shop = 'anna@shop.test';
const patience = { timeout: 20_000, interval: 20 };
/** Passwords as people have them: long, short, with every kind of letter. */
const passwords = [
  ...['canary-1-plain4711', 'canary-2-Straße-äöü', 'canary-3 with blanks', 'canary-4-"quoted"', "canary-5-'single'"],
  ...['canary-6-back\\slash', 'canary-7-a+b/c=d', 'canary-8-%41%00', 'canary-9-<tag>&amp;', 'canary-10-пароль-密码'],
  ...['canary-11-🔑🗝', `canary-12-${'long'.repeat(60)}`, 'canary-13-{"json":1}', 'canary-14-$HOME`id`'],
  ...['canary-15-line\nbreak', 'canary-16-tab\there'],
];

let session: Session;
let desk: VaultDesk;
let parts: Awaited<ReturnType<typeof vaultParts>>;
let server: Awaited<ReturnType<typeof startAuthServer>>;
let mail: Mail;
const stopping = new AbortController();

beforeAll(async () => {
  server = await startAuthServer();
  server.manner.owner = shop;
  [parts, session, mail] = await Promise.all([
    vaultParts(),
    startSession(),
    startMail({ users: [shop], tokens: server.port }),
  ]);
  await session.startKeyring('pw');
  desk = await openVaultDesk(parts);
  desk.restart(session.env);
  openLog(`${desk.folder}/logs`);
});
afterAll(async () => {
  stopping.abort();
  await desk.close();
  await Promise.all([session.stop(), mail.stop(), server.stop()]);
  parts.remove();
});

/** Signs in by the browser with a client's secret, reads mail by tokens, renews them, is refused, and is sent away. */
async function liveByTokens(clientSecret: string, tokens: Set<string>): Promise<void> {
  const connector = createEmailConnector({
    parserFile: await parserFile(),
    trust: { ca: mail.ca },
    providers: { test: server.provider },
  });
  const account = mailAccount(mail, shop, { oauth: { provider: 'test', clientId: 'desk' } });
  const secrets = vaultSecrets(desk.vault());
  const kind = AccountId.parse('connector.email');
  const sink = createSink();
  const http: typeof fetch = async (...asked) => {
    const reply = await fetch(...asked);
    for (const [token] of (await reply.clone().text()).matchAll(/(?:access|refresh)-[\da-f-]{36}/gu)) tokens.add(token);
    return reply;
  };
  const common = { account, clock: systemClock, log: scopedLog('email'), signal: stopping.signal, http };
  await desk.ledger.setSetting('connector.email.oauth.test', 'desk');
  await secrets.set(kind, 'oauth.test', clientSecret);
  const kept = new Map<string, string>();
  const login: LoginContext = {
    ...common,
    localOnly: true,
    language: 'de',
    keep: (name, value) => void kept.set(name, value),
    taken: () => Promise.resolve(false),
    setting: () => Promise.resolve('desk'),
    setSetting: () => Promise.resolve(),
    kindSecret: (name) => secrets.get(kind, name),
    setKindSecret: () => Promise.resolve(),
  };
  const step = await connector.login({}, login);
  if (step.kind !== 'browser') throw new Error(step.kind);
  await fetch(step.url);
  expect(await connector.login({}, login)).toMatchObject({ kind: 'done' });
  for (const [name, value] of kept) await secrets.set(account.id, name, value);
  const context: ConnectorContext = {
    ...common,
    secret: (name) => secrets.get(account.id, name),
    keepSecret: async (name, value) => void (await secrets.set(account.id, name, value)),
    emit: sink.emit,
    status: sink.status,
    cursor: null,
  };
  void connector.run(context);
  const state = () => sink.statuses.at(-1);
  await expect.poll(() => state()?.state, patience).toBe('live');
  server.endAccess();
  await mail.kick(shop);
  await expect.poll(() => server.seen.refreshes, patience).toBe(1);
  await expect.poll(() => state()?.state, patience).toBe('live');
  server.revoke();
  server.endAccess();
  await mail.kick(shop);
  await expect.poll(() => state()?.action, patience).toBe('signInAgain');
}

test('S10 passwords, tokens and the secret of a client leave no trace in files, logs, arguments or environment', async () => {
  for (const [at, password] of passwords.entries()) expect(await desk.set(`account ${at}`, password)).toBe('always');
  const clientSecret = 'canary-17-client-secret';
  const tokens = new Set<string>();
  await liveByTokens(clientSecret, tokens);
  expect(tokens.size).toBeGreaterThanOrEqual(4);
  // Things go wrong around every one of them.
  for (const [at, password] of passwords.entries()) {
    scopedLog('email').info('login', { password, code: at, reason: `LOGIN anna ${JSON.stringify(password)} refused` });
    scopedLog('email').info('login', { reason: `AUTH PLAIN ${Buffer.from(`\0anna\0${password}`).toString('base64')}` });
  }
  scopedLog('email').failure('login', new Error(`LOGIN anna "${passwords[0]}" refused`));
  desk.restart(session.env);
  for (const [at, password] of passwords.entries()) expect(await desk.read(`account ${at}`)).toBe(password);
  await desk.ledger.backup();

  const canaries = [...passwords, clientSecret, ...tokens];
  expect(canaries.length).toBeGreaterThanOrEqual(20);
  const places = [...filesIn(desk.folder), ...processesShown()];
  expect(places.some(([where]) => where.endsWith('desk.log'))).toBe(true);
  expect(tracesOf(canaries, places)).toEqual([]);
  promise('S10', 'No secret lies in a file, an argument or the environment', canaries.length, {
    parts: ['Node', 'gnome-keyring', 'Dovecot'],
  });
});

test('the search finds a secret in every form it may have', async () => {
  const [plain = '', umlauts = ''] = passwords;
  const forms = [
    plain,
    `{"password":${JSON.stringify(umlauts)}}`,
    encodeURIComponent(umlauts),
    ...['\0anna\0', 'user=anna', ''].map((before) => Buffer.from(`${before}${plain} and more`).toString('base64')),
    Buffer.from(plain).toString('hex'),
  ];
  for (const form of forms)
    for (const encoding of ['utf8', 'utf16le'] as const)
      expect(tracesOf([plain, umlauts], [['planted', Buffer.from(`before ${form} after`, encoding)]])).toHaveLength(1);
  await desk.ledger.setSetting('planted', plain);
  expect(tracesOf([plain], filesIn(desk.folder))).not.toEqual([]);
});
