import { afterEach, beforeEach, expect, it } from 'vitest';
import { createServer } from 'node:net';
import type { LoginStep } from '@shared/channels/login';
import { catalogues } from '@shared/i18n/catalogue';
import { systemClock } from '../../../electron/accounts/clock';
import { createXConnector } from '../../../electron/connectors/x/connector';
import { us } from '../../support/x/world';
import { type XDesk, xDesk } from '../../support/x/xDesk';

let desk: XDesk;
let port: number;
const open: (() => void)[] = [];
beforeEach(async () => {
  desk = await xDesk();
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  port = (probe.address() as { port: number }).port;
  await new Promise((done) => probe.close(done));
  desk.oauth.client.redirects.push(`http://127.0.0.1:${port}/`);
});
afterEach(async () => {
  open.splice(0).forEach((end) => end());
  await desk.stop();
});

const begin = (more: Parameters<XDesk['login']>[0] = {}) => {
  const connector = createXConnector({ root: desk.root, port });
  const held = desk.login({ clock: systemClock, ...more });
  open.push(held.end);
  return { ...held, step: (answers: Record<string, string>) => connector.login(answers, held.context), connector };
};
const browse = async (step: LoginStep): Promise<string> => {
  if (step.kind !== 'browser') return expect.fail(`no page to open: ${JSON.stringify(step)}`);
  return (await fetch(step.url)).text();
};
const answers = () => ({ clientId: desk.oauth.client.id, messages: 'true', cap: '12,50' });

it('says what to do at X, what goes where and what it costs, in both languages', async () => {
  const step = await begin().step({});
  if (step.kind !== 'ask') return expect.fail('it asks');
  const keys = [
    step.title,
    ...step.fields.flatMap(({ label, help }) => [label, help]),
    ...(step.notes ?? []).map(({ text }) => text),
  ];
  for (const key of keys)
    for (const language of ['de', 'en'] as const)
      expect(catalogues[language].login).toHaveProperty([String(key).replace(/^login\./u, '')]);
});

it('is done once the person agreed, and keeps the refresh token for the vault alone', async () => {
  const { step, kept, connector } = begin();
  const page = await step(answers());
  const query = new URL(page.kind === 'browser' ? page.url : '').searchParams;
  expect(query.get('code_challenge_method')).toBe('S256');
  expect(query.get('scope')?.split(' ')).toEqual(expect.arrayContaining(['tweet.write', 'dm.read', 'offline.access']));
  expect(await browse(page)).toContain('Angemeldet');
  const done = await step(answers());
  expect(done).toMatchObject({
    ...{ kind: 'done', name: us.name, address: '@radhaus' },
    config: {
      userId: us.id,
      clientId: desk.oauth.client.id,
      messages: true,
      capCents: 1_250,
      atCap: 'ask',
      minutes: 5,
    },
    profiles: { post: { visibility: 'public' }, dm: { visibility: 'private' } },
  });
  expect(kept.get('oauthRefreshToken')).toMatch(/^refresh-/u);
  expect(JSON.stringify(done)).not.toMatch(/refresh-|access-/u);
  if (done.kind === 'done') expect(connector.configuration.safeParse(done.config).success).toBe(true);
});

it('asks for no direct messages where they are not wanted', async () => {
  const { step } = begin();
  const page = await step({ ...answers(), messages: 'false' });
  expect(new URL(page.kind === 'browser' ? page.url : '').searchParams.get('scope')).not.toContain('dm.');
  await browse(page);
  const done = await step({ ...answers(), messages: 'false' });
  expect(done).toMatchObject({ kind: 'done', config: { messages: false } });
  expect(done).not.toHaveProperty('profiles.dm');
});

it('says at the field what is wrong, and where the port is taken', async () => {
  expect(await begin().step({ clientId: 'mein Laden' })).toMatchObject({
    errorAt: 'clientId',
    error: { facts: { context: 'xClient' } },
  });
  expect(await begin().step({ ...answers(), cap: '0' })).toMatchObject({
    errorAt: 'cap',
    error: { code: 'quota.amount' },
  });
  const other = createServer();
  await new Promise<void>((done) => other.listen(port, '127.0.0.1', done));
  expect(await begin().step(answers())).toMatchObject({ error: { code: 'login.portTaken', facts: { port } } });
  await new Promise((done) => other.close(done));
});

it('says so when the person does not agree, and begins again', async () => {
  const { step } = begin();
  desk.oauth.manner.user = 'refuses';
  expect(await browse(await step(answers()))).toContain('Nicht angemeldet');
  expect(await step(answers())).toMatchObject({ id: 'x.failed', error: { facts: { context: 'refused' } } });
  desk.oauth.manner.user = 'agrees';
  expect(await browse(await step(answers()))).toContain('Angemeldet');
  expect(await step(answers())).toMatchObject({ kind: 'done' });
});

it('takes no account twice, and none but the one that signs in again, which keeps its settings', async () => {
  const taken = begin({ taken: () => Promise.resolve(true) });
  await browse(await taken.step(answers()));
  expect(await taken.step(answers())).toMatchObject({ error: { code: 'account.exists' } });
  taken.end();
  const other = begin({ account: { ...desk.account, config: { ...desk.account.config, userId: '7' } } });
  await browse(await other.step(answers()));
  expect(await other.step(answers())).toMatchObject({ error: { facts: { context: 'otherAccount' } } });
  other.end();
  const again = begin({
    account: { ...desk.account, config: { ...desk.account.config, capCents: 700, atCap: 'allow' } },
  });
  await browse(await again.step({ ...answers(), cap: '10' }));
  expect(await again.step({ ...answers(), cap: '10' })).toMatchObject({
    kind: 'done',
    config: { capCents: 700, atCap: 'allow' },
  });
});
