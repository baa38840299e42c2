import { expect, it } from 'vitest';
import type { ConnectorEvent, Cursor, MessageUpsert } from '@shared/channels/events';
import type { AccountStatus } from '@shared/channels/status';
import { createBlueskyConnector } from '../../../electron/connectors/bluesky/connector';
import { blueskyAccount } from '../../support/bluesky/blueskyAccount';
import { type Call, fakeServer, karla, pds, session, us } from './fakeServer';
import { at, notice, record, refTo, uriOf, view } from './posts';

const list = 'app.bsky.notification.listNotifications';
const getThread = 'app.bsky.feed.getPostThread';
const own = 'com.atproto.repo.listRecords';
const getPosts = 'app.bsky.feed.getPosts';
const getRecord = 'com.atproto.repo.getRecord';

/** A directory in which everybody is at the one server. */
const places = {
  directory: 'https://plc.example',
  wellKnown: () => 'https://nobody.example',
  txt: () => Promise.reject(new Error('none')),
  resolver: 'https://nobody.example',
};
const inDirectory = (did: string, endpoint = pds) => ({
  [`${places.directory}/${did}`]: () => ({
    body: { id: did, service: [{ id: '#atproto_pds', serviceEndpoint: endpoint }] },
  }),
});
const third = { did: `did:plc:${'t'.repeat(24)}`, handle: 'third.test' };

/** A run over written answers, until nothing happens any more. */
async function read(
  answers: Parameters<typeof fakeServer>[0],
  {
    cursor = null,
    raws = [],
    messages: withMessages = false,
  }: { cursor?: Cursor | null; raws?: { key: string; payload: string }[]; messages?: boolean } = {},
  ms = 0,
) {
  const server = fakeServer({
    'com.atproto.server.createSession': () => ({ body: session('one') }),
    [own]: () => ({ body: { records: [] } }),
    [list]: () => ({ body: { notifications: [] } }),
    [getPosts]: () => ({ body: { posts: [] } }),
    ...answers,
  });
  const events: ConnectorEvent[] = [];
  const cursors: Cursor[] = [];
  const statuses: (Partial<AccountStatus> & Pick<AccountStatus, 'state'>)[] = [];
  const stop = new AbortController();
  const ended = createBlueskyConnector(places).run(
    server.running({
      account: blueskyAccount(pds, us, withMessages),
      cursor,
      signal: stop.signal,
      raws: () => Promise.resolve(raws),
      status: (status) => void statuses.push(status),
      emit: async (told, next) => (await Promise.resolve(), events.push(...told), void cursors.push(next)),
    }),
  );
  for (let turn = 0; turn < 30; turn++) await server.clock.settle();
  for (let passed = 0; passed < ms; passed += 5_000) await server.clock.advance(5_000);
  stop.abort();
  await ended;
  const messages = events.filter((event): event is MessageUpsert => event.type === 'message');
  return { ...server, events, messages, cursor: cursors.at(-1) ?? null, statuses };
}

it('shows what stood above a post: theirs and our answers to them are the conversation, others are context', async () => {
  const root = refTo(uriOf(third.did, 'root'));
  const question = refTo(uriOf(karla.did, 'question'));
  const answer = refTo(uriOf(us.did, 'answer'));
  const reply = { root, parent: answer };
  const thread = {
    post: view(karla, 'thanks', 'Danke', { reply }),
    parent: {
      post: view(us, 'answer', 'Bis 18 Uhr', { reply: { root, parent: question } }),
      parent: {
        post: view(karla, 'question', 'Wie lange offen?', { reply: { root, parent: root } }),
        parent: { post: view(third, 'root', 'Das Radhaus ist gut') },
      },
    },
  };
  const { messages } = await read({
    [list]: () => ({ body: { notifications: [notice('thanks', 'Danke', { record: { reply } })] } }),
    [getThread]: () => ({ body: { thread } }),
  });
  const native = `${root.uri}|${karla.did}`;
  expect(
    messages.map(({ text, remoteId, direction, history = false }) => [text, remoteId, direction, history]),
  ).toEqual([
    ['Das Radhaus ist gut', `${root.uri}#${karla.did}`, 'in', true],
    ['Wie lange offen?', question.uri, 'in', true],
    ['Bis 18 Uhr', answer.uri, 'out', true],
    ['Danke', uriOf(karla.did, 'thanks'), 'in', false],
  ]);
  for (const { thread, visibility, customer } of messages) {
    expect([thread.nativeThread, visibility, customer.name]).toEqual([native, 'public', 'Karla']);
  }
  expect(messages[1]?.replyTo).toBe(`${root.uri}#${karla.did}`);
  expect(messages[3]).toMatchObject({
    replyTo: answer.uri,
    webUrl: `https://bsky.app/profile/${karla.did}/post/thanks`,
  });
});

it('walks down the pages until what it knows, and tells nothing twice', async () => {
  const pages: Record<string, object> = {
    '': {
      notifications: [notice('4', 'vier', { indexedAt: at(40) }), notice('3', 'drei', { indexedAt: at(30) })],
      cursor: 'b',
    },
    b: {
      notifications: [notice('2', 'zwei', { indexedAt: at(20) }), notice('1', 'eins', { indexedAt: at(10) })],
      cursor: 'c',
    },
  };
  const answers = {
    [list]: ({ url }: Call) => ({ body: pages[url.searchParams.get('cursor') ?? ''] ?? { notifications: [] } }),
  };
  const first = await read(answers);
  expect(first.messages.map(({ text }) => text)).toEqual(['drei', 'vier', 'eins', 'zwei']);
  expect(first.events.filter(({ type }) => type === 'synced')).toHaveLength(1);
  expect(first.cursor).toMatchObject({ until: Date.parse(at(40)), walk: null, synced: true });
  pages[''] = {
    notifications: [notice('5', 'fünf', { indexedAt: at(50) }), notice('4', 'vier', { indexedAt: at(40) })],
    cursor: 'a',
  };
  const asked: (string | null)[] = [];
  const again = await read(
    { [list]: (call: Call) => (asked.push(call.url.searchParams.get('cursor')), answers[list](call)) },
    { cursor: first.cursor },
  );
  expect(again.messages.map(({ text }) => text)).toEqual(['fünf']);
  expect(again.events.filter(({ type }) => type === 'synced')).toHaveLength(0);
  // One page further than what is known, for the network tells late: no more than that.
  expect(asked).toEqual([null, 'a']);
});

it('one notification nobody can read holds up no other, is kept as it came, and read by a desk that can', async () => {
  const strange = { ...notice('strange', 'neu'), author: { id: 7 } };
  const odd = {
    ...notice('odd', 'Mit Zierrat', { record: { langs: 'de', facets: [{ index: 'x' }, 7], embed: 'none', via: 1 } }),
    reason: 'mention',
  };
  const other = { ...notice('other', 'anderes'), reason: 'like' };
  const { messages, events, said } = await read({
    [list]: () => ({ body: { notifications: [strange, odd, other, null], cursor: undefined, priority: 'new' } }),
  });
  expect(messages.map(({ text }) => text)).toEqual(['Mit Zierrat']);
  const raws = events.filter((event) => event.type === 'raw');
  expect(raws.map(({ key }) => key)).toEqual([
    `notification/${strange.uri}`,
    expect.stringMatching(/^notification\/[\w-]{43}$/u),
  ]);
  expect(JSON.parse(raws[0]?.payload ?? '')).toEqual(strange);
  expect(said.join()).toContain('protocol.drift');
  const key = `notification/${strange.uri}`;
  const later = await read({}, { raws: [{ key, payload: JSON.stringify(notice('strange', 'neu')) }] });
  expect(later.messages.map(({ text }) => text)).toEqual(['neu']);
  expect(later.events).toContainEqual({ type: 'rawRead', key });
});

it('says what a post shows, points to and was labelled with', async () => {
  const image = { ref: { $link: 'bafk1' }, mimeType: 'image/jpeg', size: 5 };
  const quoted = refTo(uriOf(third.did, 'q'));
  const embed = {
    $type: 'app.bsky.embed.recordWithMedia',
    record: { record: quoted },
    media: {
      images: [
        { image, alt: 'Ein Rad ohne Sattel', aspectRatio: { width: 400, height: 300 } },
        { image, alt: '' },
        { image: 'none' },
      ],
    },
  };
  const pictures = {
    ...notice('pictures', '', { record: { embed } }),
    labels: [{ val: 'graphic-media' }, { val: '!no-promote' }],
  };
  const page = { external: { uri: 'https://radhaus.example/a', title: 'A' } };
  const link = notice('link', 'Siehe hier', { record: { embed: page, labels: { values: [{ val: 'spam' }] } } });
  const { messages } = await read({ [list]: () => ({ body: { notifications: [link, pictures] } }) });
  expect(messages.map(({ text }) => text)).toEqual([
    '⚠ spam\n\nSiehe hier\n\nhttps://radhaus.example/a',
    `⚠ graphic-media\n\n↪ https://bsky.app/profile/${third.did}/post/q`,
  ]);
  expect(messages[1]?.attachments).toMatchObject([
    { remoteId: `blob:${karla.did}/bafk1/0`, name: 'image-1.jpg', alt: 'Ein Rad ohne Sattel', width: 400, bytes: 5 },
    { remoteId: `blob:${karla.did}/bafk1/1`, name: 'image-2.jpg', width: null },
  ]);
  expect(messages[1]?.attachments[1]).not.toHaveProperty('alt');
});

it('sees again what was changed or taken back while the desk was off; what is hidden from us stays', async () => {
  const told = ['edited', 'gone', 'hidden', 'same'].map((key, minute) => notice(key, key, { indexedAt: at(minute) }));
  const first = await read({ [list]: () => ({ body: { notifications: [...told].reverse() } }) });
  const shown = [
    { ...view(karla, 'edited', 'Verbessert'), cid: 'another' },
    { ...view(karla, 'same', 'same'), cid: told[3]?.cid ?? '' },
  ];
  const asked: string[] = [];
  const answers = {
    ...inDirectory(karla.did),
    [list]: () => ({ body: { notifications: [] } }),
    [getPosts]: () => ({ body: { posts: shown } }),
    [getRecord]: ({ url }: Call) => {
      const rkey = url.searchParams.get('rkey') ?? '';
      asked.push(rkey);
      return rkey === 'gone'
        ? { status: 400, body: { error: 'RecordNotFound', message: 'x' } }
        : { body: { uri: uriOf(karla.did, rkey), cid: 'c', value: {} } };
    },
  };
  const { events, cursor } = await read(answers, { cursor: first.cursor });
  expect(events).toMatchObject([
    { type: 'remove', remoteId: uriOf(karla.did, 'gone') },
    { type: 'edit', remoteId: uriOf(karla.did, 'edited'), text: 'Verbessert' },
  ]);
  expect(asked.sort()).toEqual(['gone', 'hidden']);
  expect((await read(answers, { cursor })).events).toEqual([]);
});

it('asks no server within the own network whether a post is gone', async () => {
  const first = await read({ [list]: () => ({ body: { notifications: [notice('1', 'eins')] } }) });
  const { events, calls } = await read(
    { ...inDirectory(karla.did, 'https://192.168.1.1'), [list]: () => ({ body: { notifications: [] } }) },
    { cursor: first.cursor },
  );
  expect(events).toEqual([]);
  expect(calls.map(({ url }) => url.hostname)).not.toContain('192.168.1.1');
});

it.each([
  ['their service is down', { status: 502, body: { error: 'UpstreamFailure', message: 'x' } }, 'wait', undefined],
  [
    'the app password does not open them',
    { status: 400, body: { error: 'InvalidToken', message: 'Bad token method' } },
    'signInAgain',
    'signIn',
  ],
])('posts go on where direct messages fail alone: %s', async (_, answer, action, context) => {
  let minute = 0;
  const { messages, statuses, events } = await read(
    {
      'chat.bsky.convo.getLog': () => answer,
      [list]: () => ({
        body: { notifications: [notice(`p${++minute}`, `Frage ${minute}`, { indexedAt: at(minute) })] },
      }),
    },
    { messages: true },
    130_000,
  );
  expect(messages.length).toBeGreaterThan(2);
  expect(events.filter(({ type }) => type === 'synced')).toHaveLength(1);
  const facts = context ? { context } : {};
  expect(statuses.at(-1)).toMatchObject({ state: 'live', error: { code: 'messages.waiting', facts }, action });
  expect(statuses.some(({ state }) => state === 'retrying' || state === 'failed')).toBe(false);
});

it('tells what we answered elsewhere, and whom, past our own posts in between', async () => {
  const root = refTo(uriOf(karla.did, 'question'));
  const first = refTo(uriOf(us.did, '3a'));
  const records = [
    { ...refTo(uriOf(us.did, '3c')), value: record('Werbung für alle') },
    { ...refTo(uriOf(us.did, '3b')), value: record('Noch etwas', { reply: { root, parent: first } }) },
    { ...first, value: record('Vom Telefon', { reply: { root, parent: root } }) },
    { ...refTo(uriOf(us.did, '2z')), value: { text: 7 } },
  ];
  const answers = {
    [own]: () => ({ body: { records } }),
    'app.bsky.actor.getProfiles': () => ({ body: { profiles: [karla] } }),
  };
  const { messages, cursor } = await read(answers);
  expect(messages.map(({ text, direction, customer }) => [text, direction, customer.name])).toEqual([
    ['Vom Telefon', 'out', 'Karla'],
    ['Noch etwas', 'out', 'Karla'],
  ]);
  expect(messages[0]?.thread.nativeThread).toBe(`${root.uri}|${karla.did}`);
  expect((await read(answers, { cursor })).messages).toEqual([]);
});

it.each([
  ['HTML where JSON was promised', { text: '<html><body>Wartung</body></html>' }, 'protocol.drift', 'retrying'],
  ['an answer of another shape', { body: { notes: [] } }, 'protocol.drift', 'retrying'],
  ['500', { status: 500, body: { error: 'InternalServerError', message: 'x' } }, 'server.failed', 'retrying'],
  ['502 from behind', { status: 502, body: { error: 'UpstreamFailure', message: 'x' } }, 'server.failed', 'retrying'],
  [
    'a deactivated account',
    { status: 400, body: { error: 'AccountDeactivated', message: 'x' } },
    'auth.revoked',
    'failed',
  ],
  ['a taken down account', { status: 401, body: { error: 'AccountTakedown', message: 'x' } }, 'auth.revoked', 'failed'],
  ['403', { status: 403, body: { error: 'Forbidden', message: 'x' } }, 'auth.scope', 'failed'],
])('%s is a state with its next step', async (_, answer, code, state) => {
  const { statuses, messages } = await read({ [list]: () => answer }, {}, 5_000);
  expect(statuses.at(-1)).toMatchObject({ state, error: { code } });
  expect(messages).toEqual([]);
});

it('waits as long as RateLimit-Reset asks', async () => {
  const asked: number[] = [];
  const reset = Date.parse('2026-05-04T10:02:00Z') / 1_000;
  const server: { now?(): number } = {};
  const { statuses, clock } = await read(
    {
      [list]: () => {
        asked.push(server.now?.() ?? 0);
        return {
          status: 429,
          body: { error: 'RateLimitExceeded', message: 'x' },
          headers: { 'ratelimit-reset': `${reset}` },
        };
      },
    },
    {},
    110_000,
  );
  expect(clock.now()).toBeLessThan(reset * 1_000);
  expect(asked).toHaveLength(1);
  expect(statuses.at(-1)).toMatchObject({ state: 'retrying', error: { code: 'rate.limited' }, action: 'wait' });
});

it('no token, password or text is ever in the log', async () => {
  const { said, secrets } = await read({ [list]: () => ({ body: { notifications: [notice('1', 'Geheimnis'), 7] } }) });
  const all = said.join('\n');
  expect(all).not.toContain('Geheimnis');
  for (const secret of secrets.values()) expect(all).not.toContain(secret);
});
