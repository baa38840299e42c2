import { afterEach, beforeEach, expect, it } from 'vitest';
import type { LoginStep } from '@shared/channels/login';
import { LoginStep as Step } from '@shared/channels/login';
import { catalogues } from '@shared/i18n/catalogue';
import { us } from '../../support/mastodon/world';
import { mastodonDesk } from './desk';

let desk: Awaited<ReturnType<typeof mastodonDesk>>;
beforeEach(async () => void (desk = await mastodonDesk()));
afterEach(async () => {
  await desk.double.stop();
  expect(desk.double.violations).toEqual([]);
});

const open: (() => void)[] = [];
afterEach(() => open.splice(0).forEach((end) => end()));

const begin = (more: Parameters<typeof desk.login>[0] = {}) => {
  const login = desk.login(more);
  open.push(login.end);
  return login;
};
const server = () => desk.double.root;

/** A person in a browser, who does on the page what the double's manner says; what the page they end on says. */
async function browse(step: LoginStep): Promise<string> {
  if (step.kind !== 'browser') return expect.fail(`no page to open: ${JSON.stringify(step)}`);
  return (await fetch(step.url)).text();
}

it('asks for the server and says what goes where, in both languages', async () => {
  const step = await begin().step({});
  if (step.kind !== 'ask') return expect.fail('it asks');
  const keys = [step.title, ...step.fields.flatMap(({ label, help }) => [label, help])];
  for (const key of [...keys, ...(step.notes ?? []).map(({ text }) => text)]) {
    const name = String(key).replace(/^login\./u, '');
    for (const language of ['de', 'en'] as const) expect(catalogues[language].login).toHaveProperty([name]);
  }
});

it('is done once the person agreed in the browser, and keeps token and client for the vault alone', async () => {
  const { step, kept } = begin();
  const page = await step({ server: server() });
  expect(await browse(page)).toContain('Angemeldet');
  const done = await step({ server: server() });
  expect(Step.safeParse(done).success).toBe(true);
  expect(done).toMatchObject({
    ...{ kind: 'done', name: us.name, address: '@radhaus@rad.example' },
    config: { origin: server(), accountId: us.id, userName: 'radhaus', domain: 'rad.example' },
    profiles: { direct: { visibility: 'private' }, mention: { text: { max: 468, unit: 'weighted-mastodon' } } },
  });
  expect(kept.get('accessToken')).toBe(desk.double.token);
  expect(desk.double.oauth.apps.has(kept.get('clientId') ?? '')).toBe(true);
  expect(JSON.stringify(done)).not.toContain(desk.double.token);
  if (done.kind === 'done') expect(desk.connector.configuration.safeParse(done.config).success).toBe(true);
});

it('asks for no more than it needs, with a proof key and a way back to this computer alone', async () => {
  const page = await begin().step({ server: server() });
  const query = new URL(page.kind === 'browser' ? page.url : '').searchParams;
  expect(query.get('code_challenge_method')).toBe('S256');
  expect(query.get('redirect_uri')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u);
  expect(
    query
      .get('scope')
      ?.split(' ')
      .filter((scope) => /^(?:read|write|follow|push|admin.*)$/u.test(scope)),
  ).toEqual([]);
});

it('goes by a code where the page cannot lead back, also where the server refuses such a way', async () => {
  desk.double.oauth.manner.redirects = 'shown';
  const { step, kept } = begin();
  const page = await step({ server: server() });
  const shown = await browse(page);
  const code = /<code>(.+)<\/code>/u.exec(shown)?.[1] ?? '';
  expect(await step({ server: server(), way: 'code' })).toMatchObject({ kind: 'ask', id: 'code', error: null });
  const wrong = await step({ server: server(), way: 'code', code: 'x' });
  expect(wrong).toMatchObject({ id: 'code', error: { code: 'auth.rejected', facts: { context: 'code' } } });
  expect(await step({ server: server(), way: 'code', code: ` ${code} ` })).toMatchObject({ kind: 'done' });
  expect(kept.get('accessToken')).toBe(desk.double.token);
});

it('offers the code to whom the browser does not lead back', async () => {
  const { step } = begin();
  const page = await step({ server: server(), way: 'hand' });
  expect(page).toMatchObject({ kind: 'browser', id: 'hand', ways: [{ answers: { way: 'code' } }] });
  const code = /<code>(.+)<\/code>/u.exec(await browse(page))?.[1] ?? '';
  expect(await step({ server: server(), way: 'code', code })).toMatchObject({ kind: 'done' });
});

it('registers with servers that take the ways back as one text', async () => {
  desk.double.oauth.manner.takes = 'texts';
  const { step } = begin();
  expect(await step({ server: server() })).toMatchObject({ kind: 'browser', id: 'browser' });
  expect([...desk.double.oauth.apps.values()]).toMatchObject([
    { redirects: [/^http:/u, /^urn:/u].map((way) => expect.stringMatching(way)) },
  ]);
});

it('says so when the person does not agree, and begins again', async () => {
  desk.double.oauth.manner.user = 'refuses';
  const { step } = begin();
  expect(await browse(await step({ server: server() }))).toContain('Nicht angemeldet');
  expect(await step({ server: server() })).toMatchObject({
    ...{ kind: 'ask', id: 'browserFailed', error: { code: 'auth.rejected', facts: { context: 'refused' } } },
  });
  desk.double.oauth.manner.user = 'agrees';
  expect(await browse(await step({ server: server() }))).toContain('Angemeldet');
  expect(await step({ server: server() })).toMatchObject({ kind: 'done' });
});

it('takes no account twice, and none but the one that signs in again', async () => {
  const taken = begin({ taken: () => Promise.resolve(true) });
  await browse(await taken.step({ server: server() }));
  expect(await taken.step({ server: server() })).toMatchObject({ error: { code: 'account.exists' } });
  const account = { ...desk.account, config: { ...desk.account.config, accountId: '7' } };
  const other = begin({ account });
  await browse(await other.step({}));
  expect(await other.step({})).toMatchObject({ error: { facts: { context: 'otherAccount' } } });
});

it.each([
  ['words that are no server', 'unser Laden', 'server.noPosts'],
  ['a server that is another thing', 'HERE', 'server.noPosts'],
  ['one that is not there', 'http://127.0.0.1:59999', 'network.offline'],
])('says at the field what is wrong with %s', async (_, typed, code) => {
  const host = typed === 'HERE' ? `${server()}` : typed;
  const http: typeof fetch = typed === 'HERE' ? async () => new Response('<html>Willkommen</html>') : fetch;
  const step = await begin({ http }).step({ server: host });
  expect(step).toMatchObject({ kind: 'ask', id: 'server', error: { code }, errorAt: 'server' });
});

it('where only this computer may be asked, nobody else is', async () => {
  const step = await begin({ localOnly: true }).step({ server: '@laden@mastodon.social' });
  expect(step).toMatchObject({ error: { code: 'runtime.unsupported' } });
});
