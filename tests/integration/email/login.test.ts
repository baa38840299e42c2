import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LoginStep } from '@shared/channels/login';
import { systemClock } from '../../../electron/accounts/clock';
import type { LoginContext } from '../../../electron/connectors/connector';
import { createLogin } from '../../../electron/connectors/email/login/login';
import { startTlsTrap, withoutStartTls } from '../../support/mail/brokenServers';
import { startFaultProxy } from '../../support/mail/faultProxy';
import { freePorts } from '../../support/mail/ports';
import { type Mail, password, startMail } from '../../support/mail/startMail';
import { promise } from '../../support/promise';

const shop = 'anna@shop.test';
const none = () => Promise.reject(new Error('no such record'));

let mail: Mail;
const after: (() => Promise<void>)[] = [];
beforeAll(async () => {
  mail = await startMail({ users: [shop] });
});
afterAll(() => mail.stop());
afterEach(async () => {
  for (const end of after.splice(0).reverse()) await end();
});

/** A login that names its servers by hand, up to the password. */
async function login(change: Record<string, string> = {}, secret = password) {
  const step = createLogin({ trust: { ca: mail.ca }, dns: { mx: none, srv: none } });
  const context: LoginContext = {
    clock: systemClock,
    http: () => Promise.reject(new Error('nobody is asked')),
    signal: new AbortController().signal,
    log: { info: () => undefined, warn: () => undefined },
    account: null,
    localOnly: false,
    language: 'de',
    keep: () => undefined,
    taken: () => Promise.resolve(false),
    setting: () => Promise.resolve(null),
    setSetting: () => Promise.resolve(),
    kindSecret: () => Promise.resolve(null),
    setKindSecret: () => Promise.resolve(),
  };
  const answers = {
    address: shop,
    name: 'Anna',
    way: 'manual',
    imapHost: 'localhost',
    imapPort: `${mail.imap}`,
    imapSecurity: 'starttls',
    smtpHost: 'localhost',
    smtpPort: `${mail.submission}`,
    smtpSecurity: 'starttls',
    user: shop,
    ...change,
  };
  const before = await step(answers, context);
  expect(before).toMatchObject({ kind: 'ask', id: 'password', error: null });
  const reply = await step({ ...answers, password: secret }, context);
  expect(LoginStep.safeParse(reply).success).toBe(true);
  expect(JSON.stringify(reply)).not.toContain(secret);
  return reply;
}

const proxied = async (port: number, down: (text: string) => string, up = (text: string) => text) => {
  const proxy = await startFaultProxy(port, { down: { rewrite: down }, up: { rewrite: up } });
  after.push(() => proxy.stop());
  return proxy;
};

describe('signing in for the first time', () => {
  it.each(['tls', 'starttls', 'none'])('is done when both servers said yes (%s)', async (security) => {
    const ports = { tls: [mail.imaps, mail.submissions], starttls: [mail.imap, mail.submission], none: [mail.imap, 0] };
    const [imap, smtp] = ports[security as keyof typeof ports];
    const step = await login({
      imapPort: `${imap}`,
      imapSecurity: security,
      ...(smtp ? { smtpPort: `${smtp}`, smtpSecurity: security } : {}),
    });
    expect(step).toMatchObject({
      kind: 'done',
      address: shop,
      config: { user: shop, imap: { port: imap, security }, identities: [{ address: shop, name: 'Anna' }] },
    });
  });

  it.each([
    ['a wrong password', {}, 'falsch1'],
    ['a user nobody knows', { user: 'niemand@shop.test' }, password],
  ])('says so at the password: %s', async (_, change, secret) => {
    const step = await login(change, secret);
    expect(step).toMatchObject({ id: 'password', errorAt: 'password', error: { code: 'auth.rejected' } });
  });

  it.each(['imap', 'smtp'])('says which server there is not: %s', async (kind) => {
    const host = `${kind}.shop.invalid`;
    const step = await login({ [`${kind}Host`]: host });
    const error = { code: 'server.unknownHost', facts: { host } };
    expect(step).toMatchObject({ id: 'servers', errorAt: `${kind}Host`, error });
  });

  it.each(['imap', 'smtp'])('says that a port takes nobody: %s', async (kind) => {
    const [port] = await freePorts(1);
    const step = await login({ [`${kind}Port`]: `${port}` });
    expect(step).toMatchObject({ id: 'servers', errorAt: `${kind}Port`, error: { code: 'server.refused' } });
  });

  it.each([
    ['expired', 'certificate.expired'],
    ['selfSigned', 'certificate.untrusted'],
    ['wrongHost', 'certificate.wrongHost'],
  ] as const)('shows no password to a server with a certificate that is %s', async (fault, code) => {
    const trap = await startTlsTrap(mail.certificates[fault]());
    after.push(() => trap.stop());
    for (const kind of ['imap', 'smtp']) {
      const step = await login({ [`${kind}Port`]: `${trap.port}`, [`${kind}Security`]: 'tls' });
      expect(step).toMatchObject({ id: 'servers', errorAt: `${kind}Host`, error: { code } });
    }
    expect(trap.heard()).toBe('');
    promise('S12', 'No word is said to a server without a good certificate', 2);
  });

  it.each(['imap', 'smtp'] as const)('shows no password where STARTTLS was taken away: %s', async (kind) => {
    const proxy = await proxied(kind === 'imap' ? mail.imap : mail.submission, withoutStartTls, withoutStartTls);
    const step = await login({ [`${kind}Port`]: `${proxy.port}` });
    expect(step).toMatchObject({ id: 'servers', errorAt: `${kind}Security`, error: { code: 'tls.missing' } });
    promise('S12', 'Nothing goes on in clear text where STARTTLS was taken away', 1);
  });

  it('does not blame the password while the server cannot check it, and keeps it for another try', async () => {
    const proxy = await proxied(mail.imap, (text) =>
      text.replace(/^(\w+) OK (?=.*Logged in)/mu, '$1 NO [UNAVAILABLE] '),
    );
    const step = await login({ imapPort: `${proxy.port}`, imapSecurity: 'none' });
    expect(step).toMatchObject({ id: 'password', error: { code: 'server.unavailable' } });
    expect(step.kind === 'ask' && step.fields.find(({ name }) => name === 'password')?.required).toBe(false);
  });
});
