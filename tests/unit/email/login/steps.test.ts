import { describe, expect, it } from 'vitest';
import { catalogues } from '@shared/i18n/catalogue';
import { LoginStep } from '@shared/channels/login';
import type { LoginContext } from '../../../../electron/connectors/connector';
import { createLogin } from '../../../../electron/connectors/email/login/login';
import type { FindDeps } from '../../../../electron/connectors/email/find/findServers';

const none = () => Promise.reject(new Error('no such record'));
const asked: string[] = [];

/** Servers named by SRV, at a host of one's choice. */
const srvAt =
  (host: string): FindDeps['srv'] =>
  (name) => {
    asked.push(name);
    return /^_(?:imaps|submissions)/u.test(name)
      ? Promise.resolve([{ name: host, port: name.startsWith('_imaps') ? 993 : 465, priority: 0, weight: 0 }])
      : none();
  };

function desk(srv: FindDeps['srv'] = none, change: Partial<LoginContext> = {}) {
  asked.length = 0;
  const settings = new Map<string, string>();
  const secrets = new Map<string, string>();
  const login = createLogin({ trust: {}, dns: { mx: none, srv } });
  const context: LoginContext = {
    clock: { now: () => 0, sleep: () => Promise.resolve() },
    http: none,
    signal: new AbortController().signal,
    log: { info: () => undefined, warn: () => undefined },
    account: null,
    localOnly: false,
    language: 'en',
    keep: () => undefined,
    taken: () => Promise.resolve(false),
    setting: (name) => Promise.resolve(settings.get(name) ?? null),
    setSetting: (name, value) => Promise.resolve(void settings.set(name, value)),
    kindSecret: (name) => Promise.resolve(secrets.get(name) ?? null),
    setKindSecret: (name, value) => Promise.resolve(void secrets.set(name, value)),
    ...change,
  };
  return async (answers: Record<string, string> = {}) => {
    const step = LoginStep.parse(await login(answers, context));
    expect(missingWords(step)).toEqual([]);
    return step;
  };
}

/** Keys of a step that a catalogue does not have. */
function missingWords(step: LoginStep): string[] {
  if (step.kind === 'done') return [];
  const fields = step.kind === 'ask' ? step.fields : [];
  const error = step.kind === 'ask' && step.error ? [`error.${step.error.code}`] : [];
  const keys = [
    step.title,
    ...error,
    ...(step.notes ?? []).map(({ text }) => text),
    ...(step.ways ?? []).map(({ label }) => label),
    ...(step.kind === 'ask' && step.submit ? [step.submit.label] : []),
    ...fields.flatMap(({ label, help, choices }) => [
      label,
      ...(help ? [help] : []),
      ...choices.map((one) => one.label),
    ]),
  ];
  return keys.filter((key) => {
    const dot = key.indexOf('.');
    return !Object.values(catalogues).every((words) => {
      const space: Record<string, string> | undefined = words[key.slice(0, dot) as keyof typeof words];
      return space !== undefined && key.slice(dot + 1) in space;
    });
  });
}

describe('connecting a mailbox asks', () => {
  it('for the address first, and says when it is none or here already', async () => {
    expect(await desk()()).toMatchObject({ id: 'address', error: null });
    expect(await desk()({ address: 'anna' })).toMatchObject({ errorAt: 'address', error: { code: 'address.invalid' } });
    const taken = desk(none, { taken: () => Promise.resolve(true) });
    expect(await taken({ address: 'anna@web.de' })).toMatchObject({ id: 'address', error: { code: 'account.exists' } });
  });

  it('nobody about a domain of the table, and says which password is meant', async () => {
    const step = await desk(srvAt('mail.web.de'))({ address: 'anna@web.de' });
    expect(step).toMatchObject({ kind: 'ask', id: 'password' });
    expect(step.kind === 'ask' && step.notes?.map(({ text }) => text)).toContain('login.email.meant.mailbox');
    expect(step.kind === 'ask' && step.notes?.some(({ link }) => link !== null)).toBe(true);
    expect(asked).toEqual([]);
  });

  it('before it asks anybody about another domain', async () => {
    const next = desk(srvAt('mail.shop.test'));
    expect(await next({ address: 'anna@shop.test' })).toMatchObject({ id: 'whom' });
    expect(asked).toEqual([]);
    expect(await next({ address: 'anna@shop.test', whom: 'domain' })).toMatchObject({ id: 'password', error: null });
    expect(asked.length).toBeGreaterThan(0);
  });

  it('whether hosts elsewhere are right, and again when they are others than agreed to', async () => {
    const next = desk(srvAt('mail.elsewhere.test'));
    const answers = { address: 'anna@shop.test', whom: 'domain' };
    const step = await next(answers);
    expect(step).toMatchObject({ id: 'hosts' });
    const agreed = (step.kind === 'ask' && step.submit?.answers.agreed) || '';
    expect(await next({ ...answers, agreed: 'mail.evil.test mail.evil.test' })).toMatchObject({ id: 'hosts' });
    expect(await next({ ...answers, agreed })).toMatchObject({ id: 'password' });
  });

  it('for the servers where nobody knows them, or the person does', async () => {
    const address = 'anna@shop.test';
    expect(await desk()({ address, whom: 'domain' })).toMatchObject({
      id: 'servers',
      error: { code: 'server.notFound' },
    });
    const manual = { address, way: 'manual' };
    expect(await desk()(manual)).toMatchObject({ id: 'servers', error: null });
    const given = { ...manual, imapHost: 'imap.shop.test', imapPort: '993', imapSecurity: 'tls', user: '' };
    const both = { ...given, smtpHost: 'smtp.shop.test', smtpPort: '465', smtpSecurity: 'tls' };
    expect(await desk()(both)).toMatchObject({ id: 'password' });
    expect(await desk()({ ...both, imapPort: 'x' })).toMatchObject({ id: 'servers', errorAt: 'imapPort' });
    expect(await desk()({ ...both, smtpHost: ' ' })).toMatchObject({ id: 'servers', errorAt: 'smtpHost' });
    expect(await desk()({ ...both, smtpSecurity: 'none' })).toMatchObject({ id: 'servers', errorAt: 'smtpSecurity' });
  });

  it('no password where this runtime may not open the account', async () => {
    const step = await desk(none, { localOnly: true })({ address: 'anna@web.de', password: 'geheim1' });
    expect(step).toMatchObject({ id: 'runtime', submit: null, error: { code: 'runtime.unsupported' } });
    expect(step.kind === 'ask' && step.fields).toEqual([]);
  });

  it('for a client before any password where a provider signs in by browser', async () => {
    for (const address of ['anna@gmail.com', 'anna@outlook.com'])
      expect(await desk()({ address })).toMatchObject({ id: 'oauthClient', error: null });
    const step = await desk()({ address: 'anna@gmail.com', way: 'password' });
    expect(step).toMatchObject({ id: 'password' });
    expect(step.kind === 'ask' && step.notes?.map(({ text }) => text)).toContain('login.email.meant.app');
  });

  it('the browser once it has a client, and remembers it', async () => {
    const next = desk();
    const address = 'anna@gmail.com';
    const step = await next({ address, oauthClientId: 'mine', oauthClientSecret: '' });
    expect(step).toMatchObject({ kind: 'browser', id: 'browser' });
    expect(step.kind === 'browser' && new URL(step.url).searchParams.get('client_id')).toBe('mine');
    expect(await next({ address })).toMatchObject({ kind: 'browser' });
  });

  it("the client's secret for the vault alone, unseen while it is typed", async () => {
    const settings: string[] = [];
    const next = desk(none, { setSetting: (...given) => Promise.resolve(void settings.push(...given)) });
    const address = 'anna@gmail.com';
    const step = await next({ address });
    expect(step.kind === 'ask' && step.fields.map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
      'oauthClientId: text',
      'oauthClientSecret: secret',
    ]);
    await next({ address, oauthClientId: 'mine', oauthClientSecret: 'geheim4711' });
    expect(settings).toEqual(['oauth.google', 'mine']);
  });
});
