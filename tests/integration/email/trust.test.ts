import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MailServer } from '../../../electron/connectors/email/config';
import { MailConfig } from '../../../electron/connectors/email/config';
import { startTlsTrap, withoutStartTls } from '../../support/mail/brokenServers';
import { startFaultProxy } from '../../support/mail/faultProxy';
import { mailAccount } from '../../support/mail/mailAccount';
import { outgoing } from '../../support/mail/outgoing';
import { runMail } from '../../support/mail/running';
import { type Mail, startMail } from '../../support/mail/startMail';
import { promise } from '../../support/promise';

const shop = 'anna@shop.test';
const patience = { timeout: 20_000, interval: 20 };
let mail: Mail;

beforeAll(async () => {
  mail = await startMail({ users: [shop] });
});
afterAll(() => mail.stop());

/** Runs and sends over the given servers; answers how it ended, and the words exchanged where they were overheard. */
async function attempt(imap: MailServer, smtp: MailServer, secret: string | null = mail.password) {
  const desk = await runMail(mail, mailAccount(mail, shop, { imap, smtp }), { secret });
  const last = () => desk.sink.statuses.findLast(({ error }) => error);
  await expect.poll(last, patience).toBeDefined();
  const phases: string[] = [];
  const result = await desk.connector.send(outgoing([shop], 'Text'), '<a@shop.test>', desk.context(phases));
  await desk.stop();
  expect(desk.sink.messages.size).toBe(0);
  return { status: last(), result, phases };
}

const at = (port: number, security: MailServer['security'], host = 'localhost'): MailServer => ({
  host,
  port,
  security,
});

test.each(['expired', 'selfSigned', 'wrongHost', 'old TLS'] as const)(
  '%s: no word is said to such a server',
  async (kind) => {
    const certificate = kind === 'old TLS' ? mail.certificates.good : mail.certificates[kind]();
    const trap = await startTlsTrap(certificate, kind === 'old TLS' ? 'TLSv1.1' : 'TLSv1.3');
    const { status, result } = await attempt(at(trap.port, 'tls'), at(trap.port, 'tls'));
    expect(status).toMatchObject({ state: 'retrying', action: 'checkSettings', error: { code: 'server.failed' } });
    expect(result.kind).toBe('notSent');
    expect(trap.heard()).toBe('');
    promise('S12', 'No word is said to a server without a good certificate', 2);
    await trap.stop();
  },
);

test('STARTTLS stripped: nothing goes on in clear text', async () => {
  const heard: string[] = [];
  const up = { rewrite: (text: string) => (heard.push(text), withoutStartTls(text)) };
  const rules = { up, down: { rewrite: withoutStartTls } };
  const [imap, smtp] = await Promise.all([startFaultProxy(mail.imap, rules), startFaultProxy(mail.submission, rules)]);
  const { status, result } = await attempt(at(imap.port, 'starttls'), at(smtp.port, 'starttls'));
  expect(status).toMatchObject({ state: 'retrying', action: 'checkSettings' });
  expect(result.kind).toBe('notSent');
  expect(heard.join('')).not.toMatch(/LOGIN|AUTH|MAIL FROM|geheim/u);
  promise('S12', 'Nothing goes on in clear text where STARTTLS was taken away', 2);
  await Promise.all([imap.stop(), smtp.stop()]);
});

test('a wrong password is told once, not tried again at once', async () => {
  const { status, result } = await attempt(at(mail.imap, 'starttls'), at(mail.submission, 'starttls'), 'falsch');
  expect(status).toMatchObject({ state: 'failed', action: 'signInAgain', error: { code: 'auth.rejected' } });
  expect((status?.retryAt ?? 0) - Date.now()).toBeGreaterThan(30_000);
  expect(result).toMatchObject({ kind: 'notSent', error: { code: 'auth.rejected' } });
});

test('without a password nobody is asked', async () => {
  const { status, result } = await attempt(at(mail.imap, 'starttls'), at(mail.submission, 'starttls'), null);
  expect(status).toMatchObject({ state: 'failed', action: 'signInAgain' });
  expect(result.kind).toBe('notSent');
});

test('TLS from the first byte works like STARTTLS', async () => {
  const account = mailAccount(mail, shop, { imap: at(mail.imaps, 'tls'), smtp: at(mail.submissions, 'tls') });
  const desk = await runMail(mail, account);
  await expect.poll(() => desk.sink.statuses.at(-1)?.state, patience).toBe('live');
  const result = await desk.connector.send(outgoing([shop], 'Text'), '<b@shop.test>', desk.context());
  expect(result.kind).toBe('sent');
  await desk.stop();
});

test('a log-in the server cannot decide on is tried again', async () => {
  const down = { rewrite: (text: string) => text.replace(/ OK .*Logged in/u, ' NO [UNAVAILABLE] Temporary failure') };
  const imap = await startFaultProxy(mail.imap, { down });
  const { status } = await attempt(at(imap.port, 'none', '127.0.0.1'), at(1, 'tls'));
  expect(status).toMatchObject({ state: 'retrying', action: 'wait', error: { code: 'server.failed' } });
  await imap.stop();
});

test('an unknown host and a closed port are a matter of the network', async () => {
  const nowhere = at(1, 'tls', 'mail.nowhere.invalid');
  const { status, result } = await attempt(nowhere, at(1, 'tls'));
  expect(status).toMatchObject({ state: 'retrying', action: 'checkNetwork', error: { code: 'network.offline' } });
  expect(result).toMatchObject({ kind: 'notSent', error: { code: 'network.offline' } });
});

test('clear text is for a test server on this computer only', () => {
  const { config } = mailAccount(mail, shop);
  expect(MailConfig.safeParse({ ...config, imap: at(143, 'none') }).success).toBe(true);
  expect(MailConfig.safeParse({ ...config, imap: at(143, 'none', 'imap.shop.test') }).success).toBe(false);
  expect(MailConfig.safeParse({ ...config, smtp: at(25, 'none', '10.0.0.1') }).success).toBe(false);
});
