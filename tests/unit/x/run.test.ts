import { afterEach, beforeEach, expect, it } from 'vitest';
import { us } from '../../support/x/world';
import { type XDesk, xDesk } from '../../support/x/xDesk';

const karla = { id: '1500000000000000077', username: 'karla', name: 'Karla Kunz' };
const otto = { id: '1500000000000000088', username: 'otto', name: 'Otto Ohm' };

let desk: XDesk;
beforeEach(async () => void (desk = await xDesk()));
afterEach(() => desk.stop());

const begin = async (...given: Parameters<XDesk['start']>) => {
  const run = desk.start(...given);
  await desk.pass(60_000);
  return run;
};

it('tells a mention with what it answers, each in the conversation of thread and person', async () => {
  const news = desk.world.post(us, 'Neue Räder');
  const first = desk.world.post(otto, 'Sind die rot?', { to: news });
  desk.world.post(karla, 'und blau? @radhaus', { to: first });
  const run = await begin();
  const thread = (who: string) => `${news.id}|${who}`;
  const told = run
    .messages()
    .map(({ text, direction, above, thread: { nativeThread } }) => [text, direction, above, nativeThread]);
  expect(told).toEqual([
    ['Neue Räder', 'out', undefined, thread(otto.id)],
    ['Sind die rot?', 'in', undefined, thread(otto.id)],
    ['Sind die rot?', 'in', true, thread(karla.id)],
    ['und blau? @radhaus', 'in', undefined, thread(karla.id)],
  ]);
  const [, , above, mention] = run.messages();
  expect(above?.author.name).toBe('Otto Ohm');
  expect(above?.remoteId).toBe(`${first.id}#${karla.id}`);
  expect(mention?.replyTo).toBe(above?.remoteId);
  expect(mention).toMatchObject({ customer: { scope: 'x', id: karla.id, name: 'Karla Kunz', language: 'de' } });
  await run.stop();
});

it('shows words as they were written: entities, addresses, long posts, other scripts', async () => {
  desk.world.post(
    { ...karla, name: '\u202eمرحبا 👩🏽‍🔧' },
    '@radhaus 3 < 5 & 2 > 1, siehe https://radhaus.example/a?b=1&c=2 👍🏽',
  );
  const run = await begin();
  expect(run.messages()[0]).toMatchObject({
    text: '@radhaus 3 < 5 & 2 > 1, siehe https://radhaus.example/a?b=1&c=2 👍🏽',
    customer: { name: '\u202eمرحبا 👩🏽‍🔧' },
  });
  await run.stop();
});

it('keeps ids beyond 2^53 exact, and tells nothing twice', async () => {
  const post = desk.world.post(karla, '@radhaus eins');
  const run = await begin();
  expect(BigInt(post.id)).toBeGreaterThan(2n ** 53n);
  expect(run.messages()[0]?.remoteId).toBe(post.id);
  await desk.pass(30 * 60_000);
  expect(run.messages()).toHaveLength(1);
  await run.stop();
});

it('takes in what the lists show late', async () => {
  const run = await begin();
  const late = { at: desk.clock.now() - 30_000 };
  desk.world.post(karla, '@radhaus neu');
  await desk.pass(6 * 60_000);
  desk.world.post(otto, '@radhaus spät gezeigt', { at: desk.clock.now() - 6 * 60_000 - 20_000 });
  expect(late.at).toBeLessThan(desk.clock.now());
  await desk.pass(6 * 60_000);
  expect(
    run
      .messages()
      .map(({ text }) => text)
      .sort(),
  ).toEqual(['@radhaus neu', '@radhaus spät gezeigt']);
  await run.stop();
});

it('reads direct messages of both sides, and asks for one alone while nothing is new', async () => {
  desk.world.write(karla, us, 'Leise Frage');
  desk.world.write(us, karla, 'Leise Antwort');
  const run = await begin();
  expect(
    run.messages().map(({ text, direction, visibility, customer }) => [text, direction, visibility, customer.id]),
  ).toEqual([
    ['Leise Frage', 'in', 'private', karla.id],
    ['Leise Antwort', 'out', 'private', karla.id],
  ]);
  const spent = desk.billing.spent();
  await desk.pass(2 * 3_600_000);
  expect(desk.billing.spent(), 'asking costs nothing').toBe(spent);
  for (let index = 0; index < 25; index++) desk.world.write(otto, us, `Viele ${index}`);
  await desk.pass(30 * 60_000);
  expect(run.messages().filter(({ text }) => text.startsWith('Viele'))).toHaveLength(25);
  await run.stop();
});

it('leaves direct messages alone where they were not asked for', async () => {
  await desk.stop();
  desk = await xDesk({ messages: false });
  desk.world.write(karla, us, 'Leise Frage');
  const run = await begin();
  expect(run.messages()).toEqual([]);
  expect(desk.calls).not.toContain('GET /2/dm_events');
  await run.stop();
});

it('begins a walk anew whose page is no more', async () => {
  for (let index = 0; index < 60; index++) desk.world.post(karla, `@radhaus Frage ${index}`);
  const run = await begin();
  const cursor = run.cursors[0] as unknown as { mentions: { walk: { page: string } } };
  await run.stop();
  expect(cursor.mentions.walk.page).toMatch(/^page/u);
  const again = await begin({
    ...cursor,
    mentions: { ...cursor.mentions, walk: { ...cursor.mentions.walk, page: 'forgotten-page' } },
  });
  expect(again.messages().length).toBe(10);
  await again.stop();
});

it.each(['html', 'huge', 'broke', 'offline'] as const)('survives a server that is %s', async (fault) => {
  desk.world.post(karla, '@radhaus eins');
  desk.setFault(fault);
  const run = await begin();
  expect(run.statuses.at(-1)?.state).toBe('retrying');
  desk.setFault(null);
  await desk.pass(10 * 60_000);
  expect(run.messages()).toHaveLength(1);
  await run.stop();
});

it('keeps what it cannot read and reads it once it can', async () => {
  desk.world.post(karla, '@radhaus', { raw: { id: '1500', text: ['neu'] } });
  const run = await begin();
  expect(run.events).toContainEqual(expect.objectContaining({ type: 'raw', key: 'mention/1500' }));
  await run.stop();
  const post = {
    id: '1700',
    text: '@radhaus doch',
    created_at: '2026-11-01T08:00:00.000Z',
    conversation_id: '1700',
    author_id: karla.id,
  };
  const again = await begin(run.cursors.at(-1) ?? null, [{ key: 'mention/1500', payload: JSON.stringify(post) }]);
  expect(again.messages()).toMatchObject([{ text: '@radhaus doch', customer: { id: karla.id } }]);
  expect(again.events).toContainEqual({ type: 'rawRead', key: 'mention/1500' });
  await again.stop();
});

it('reads the names of before: tweets for posts', async () => {
  const old: typeof fetch = async (...call) => {
    const answer = await fetch(...call);
    const text = await answer.text();
    return new Response(
      text.replaceAll('referenced_posts', 'referenced_tweets').replaceAll('"posts":', '"tweets":'),
      answer,
    );
  };
  desk.world.post(karla, 'ja', { to: desk.world.post(us, 'Neue Räder') });
  const run = await begin(null, [], old);
  expect(run.messages().map(({ text }) => text)).toEqual(['Neue Räder', 'ja']);
  await run.stop();
});

it('renews its token, keeps the new one before it is used, and once however many ask', async () => {
  desk.world.post(karla, '@radhaus eins');
  const run = await begin();
  const [message] = run.messages();
  for (let renewals = 0; renewals < 3; renewals++) {
    desk.oauth.expire();
    await desk.pass(6 * 60_000);
  }
  expect(desk.oauth.good(), 'one refresh token is good').toBe(1);
  desk.oauth.expire();
  if (!message) return expect.fail('it arrives');
  const both = await Promise.all([desk.answer(message, 'Eins'), desk.answer(message, 'Zwei')]);
  expect(both.map(({ kind }) => kind)).toEqual(['sent', 'sent']);
  expect(desk.oauth.good()).toBe(1);
  await run.stop();
  expect(desk.said.join()).not.toMatch(/refresh-|access-/u);
});

it('does not lose a token the vault did not take at once', async () => {
  const run = await begin();
  desk.vault.broken = true;
  desk.oauth.expire();
  await desk.pass(6 * 60_000);
  expect(run.statuses.at(-1)).toMatchObject({ state: 'retrying', error: { code: 'vault.locked' } });
  desk.vault.broken = false;
  desk.world.post(karla, '@radhaus eins');
  await desk.pass(20 * 60_000);
  expect(run.messages()).toHaveLength(1);
  await run.stop();
});

it('stops where access was withdrawn, and says so', async () => {
  const run = await begin();
  desk.setFault('revoked');
  await desk.pass(6 * 60_000);
  await run.ended;
  expect(run.statuses.at(-1)).toMatchObject({
    state: 'failed',
    action: 'signInAgain',
    error: { code: 'auth.revoked' },
  });
});
