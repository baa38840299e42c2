import { describe, expect, it } from 'vitest';
import { createBlueskyConnector } from '../../../electron/connectors/bluesky/connector';
import { readHandle } from '../../../electron/connectors/bluesky/login/handle';
import { catalogues } from '@shared/i18n/catalogue';
import { fakeServer, karla, pds, session, us } from './fakeServer';

const places = {
  directory: 'https://plc.example',
  wellKnown: (handle: string) => `https://${handle}/.well-known/atproto-did`,
  txt: () => Promise.reject<string[][]>(new Error('ENOTFOUND')),
  resolver: 'https://resolver.example',
};
const create = 'com.atproto.server.createSession';
const documentOf = (did: string, handle: string, endpoint = pds) => ({
  id: did,
  alsoKnownAs: [`at://${handle}`],
  service: [{ id: '#atproto_pds', type: 'AtprotoPersonalDataServer', serviceEndpoint: endpoint }],
});
const directory = { [`https://plc.example/${us.did}`]: () => ({ body: documentOf(us.did, us.handle) }) };
const found = { 'https://radhaus.test/.well-known/atproto-did': () => ({ text: `${us.did}\n` }), ...directory };

const login = async (
  answers: Record<string, string>,
  server = fakeServer({ ...found, [create]: () => ({ body: session('one') }) }),
  more: Parameters<typeof server.loggingIn>[1] = {},
  where = places,
) => {
  const kept = new Map<string, string>();
  const step = await createBlueskyConnector(where).login(answers, server.loggingIn(kept, more));
  return { step, kept, calls: server.calls };
};
const typed = { handle: '@Radhaus.test', appPassword: 'abcd-efgh-ijkl-mnop' };

it('asks for handle and app password, and says in both languages where to make one and who gets what', async () => {
  const { step } = await login({});
  if (step.kind !== 'ask') return expect.fail('it asks');
  expect(step.fields.map(({ name, kind }) => [name, kind])).toEqual([
    ['handle', 'text'],
    ['appPassword', 'secret'],
  ]);
  expect(step.notes?.map(({ link }) => link)).toContain('https://bsky.app/settings/app-passwords');
  const keys = [step.title, step.submit?.label, ...step.fields.flatMap(({ label, help }) => [label, help])];
  for (const key of [...keys, ...(step.notes ?? []).map(({ text }) => text)]) {
    for (const language of ['de', 'en'] as const) {
      expect(catalogues[language].login).toHaveProperty([String(key).replace(/^login\./u, '')]);
    }
  }
});

it('finds the server by the handle, and keeps what it was given for the vault alone', async () => {
  const { step, kept, calls } = await login(typed);
  expect(step).toMatchObject({
    kind: 'done',
    address: '@radhaus.test',
    config: { did: us.did, pds, messages: true },
  });
  expect([...kept]).toEqual([
    ['appPassword', typed.appPassword],
    ['refresh', 'refresh-one'],
  ]);
  expect(JSON.stringify(step)).not.toMatch(/refresh-one|abcd-efgh/u);
  expect(calls.find(({ method }) => method === create)?.input).toEqual({
    identifier: us.did,
    password: typed.appPassword,
  });
});

describe('a handle leads to its identity', () => {
  const by = async (answers: Parameters<typeof fakeServer>[0], txt?: () => Promise<string[][]>) => {
    const server = fakeServer({ ...answers, [create]: () => ({ body: session('one') }) });
    return (await login(typed, server, {}, { ...places, ...(txt && { txt }) })).step;
  };

  it('by DNS', async () => {
    const txt = () => Promise.resolve([['v=spf1'], ['did=', us.did]]);
    expect(await by(directory, txt)).toMatchObject({ kind: 'done' });
  });

  it('by the network', async () => {
    const resolver = { 'com.atproto.identity.resolveHandle': () => ({ body: { did: us.did } }) };
    expect(await by({ ...directory, ...resolver })).toMatchObject({ kind: 'done' });
  });

  it('did:web by its own host', async () => {
    const did = 'did:web:radhaus.test';
    const answers = {
      'https://radhaus.test/.well-known/atproto-did': () => ({ text: did }),
      'https://radhaus.test/.well-known/did.json': () => ({ body: documentOf(did, us.handle) }),
    };
    const server = fakeServer({ ...answers, [create]: () => ({ body: { ...session('one'), did } }) });
    expect((await login(typed, server)).step).toMatchObject({ kind: 'done', config: { did } });
  });

  it.each([
    ['nobody knows it', {}],
    [
      'the document knows another',
      { ...found, [`https://plc.example/${us.did}`]: () => ({ body: documentOf(us.did, 'other.test') }) },
    ],
    [
      'its server is not encrypted',
      {
        ...found,
        [`https://plc.example/${us.did}`]: () => ({ body: documentOf(us.did, us.handle, 'http://pds.example') }),
      },
    ],
    ['its document is none', { ...found, [`https://plc.example/${us.did}`]: () => ({ text: '<html>' }) }],
  ])('not where %s', async (_, answers) => {
    expect(await by(answers)).toMatchObject({
      kind: 'ask',
      error: { code: expect.stringMatching(/notFound|drift/u) as string },
    });
  });
});

it.each([
  [
    'an app password nobody made',
    { status: 401, body: { error: 'AuthenticationRequired', message: 'x' } },
    'appPassword',
  ],
  [
    'the main password where a code is asked for',
    { status: 401, body: { error: 'AuthFactorTokenRequired', message: 'x' } },
    'mainPassword',
  ],
  ['the main password', { body: session('main', 'com.atproto.access') }, 'mainPassword'],
])('does not take %s, and keeps nothing of it', async (_, answer, context) => {
  const closed = 'com.atproto.server.deleteSession';
  const { step, kept, calls } = await login(
    typed,
    fakeServer({ ...found, [create]: () => answer, [closed]: () => ({ text: '' }) }),
  );
  expect(step).toMatchObject({
    kind: 'ask',
    errorAt: 'appPassword',
    error: { code: 'auth.rejected', facts: { context } },
  });
  expect(kept.size).toBe(0);
  const given = 'accessJwt' in answer.body;
  expect(calls.some(({ method, token }) => method === closed && token === 'refresh-main')).toBe(given);
});

it('says when the app password opens no direct messages, and goes on without them only when told to', async () => {
  const server = fakeServer({ ...found, [create]: () => ({ body: session('posts', 'com.atproto.appPass') }) });
  const { step, kept } = await login(typed, server);
  expect(step).toMatchObject({ kind: 'ask', id: 'bluesky.noMessages', submit: { answers: { messages: 'without' } } });
  expect(kept.size).toBe(0);
  const without = await login({ ...typed, messages: 'without' }, server);
  expect(without.step).toMatchObject({ kind: 'done', config: { messages: false } });
  expect((await login({ ...typed, appPassword: '' }, server)).step).toMatchObject({
    id: 'bluesky.password',
    error: null,
  });
});

it('says what is no handle, and takes no account twice', async () => {
  expect((await login({ ...typed, handle: 'post@radhaus.test' })).step).toMatchObject({
    errorAt: 'handle',
    error: { facts: { context: 'handle' } },
  });
  expect((await login(typed, undefined, { taken: () => Promise.resolve(true) })).step).toMatchObject({
    error: { code: 'account.exists' },
  });
});

it('signs an account in again without asking for its handle', async () => {
  const server = fakeServer({ ...found, [create]: () => ({ body: session('again') }) });
  const { account } = server.base;
  expect((await login({}, server, { account })).step).toMatchObject({ fields: [{ name: 'appPassword' }] });
  const { step, kept } = await login({ appPassword: typed.appPassword }, server, { account });
  expect(step).toMatchObject({ kind: 'done', name: 'Radhaus' });
  expect(kept.get('refresh')).toBe('refresh-again');
});

it('where only this computer may be asked, nobody else is', async () => {
  const { step, calls } = await login(typed, undefined, { localOnly: true });
  expect(step).toMatchObject({ error: { code: 'runtime.unsupported' }, submit: null });
  expect(calls).toEqual([]);
});

it.each([
  ['radhaus', 'radhaus.bsky.social'],
  [' @Radhaus.Example ', 'radhaus.example'],
  ['https://bsky.app/profile/radhaus.example', 'radhaus.example'],
  [karla.did, karla.did],
  ['post@radhaus.example', null],
  ['rad haus', null],
  ['-a.example', null],
  ['', null],
])('reads %j', (text, handle) => expect(readHandle(text)).toBe(handle));
