import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ConnectorEvent } from '@shared/channels/events';
import { hastyClock, mastodonDesk } from './desk';

const karla = { id: '110000000000000077', acct: 'karla@social.example', username: 'karla', name: 'Karla Kunz' };
const otto = { id: '110000000000000088', acct: 'otto', username: 'otto', name: 'Otto' };

let desk: Awaited<ReturnType<typeof mastodonDesk>>;
beforeEach(async () => void (desk = await mastodonDesk()));
afterEach(async () => {
  await desk.double.stop();
  expect(desk.double.violations).toEqual([]);
});

const soon = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 20 });
const texts = (events: readonly ConnectorEvent[]) => events.flatMap((one) => (one.type === 'message' ? one.text : []));

/** A run that is live, with its stream open. */
async function live(...from: Parameters<typeof desk.start>) {
  const run = desk.start(...from);
  await soon(() => expect(desk.double.streams.count()).toBe(1));
  await soon(() => expect(run.statuses.at(-1)?.state).toBe('live'));
  return run;
}

it('asks the lists again after each opening of the stream: nothing said meanwhile is lost', async () => {
  const { world, streams } = desk.double;
  const run = await live();
  streams.end();
  world.mention(karla, '@radhaus Während die Leitung weg war');
  await soon(() => expect(texts(run.events)).toEqual(['Während die Leitung weg war']));
  await soon(() => expect(streams.count()).toBe(1));
  world.mention(karla, '@radhaus Und jetzt wieder');
  await soon(() => expect(texts(run.events)).toHaveLength(2));
  await run.stop();
});

it('lives without a stream, where a server has none', async () => {
  desk.double.manner.streams = false;
  const run = desk.start();
  await soon(() => expect(run.statuses.at(-1)?.state).toBe('live'));
  expect(run.statuses.some(({ state }) => state === 'failed' || state === 'retrying')).toBe(false);
  await run.stop();
});

it('takes what a stream says as it comes: changes, deletions, nonsense', async () => {
  const { world, streams } = desk.double;
  const { id } = world.mention(karla, '@radhaus Habt ihr auf?', { warning: 'Frage' });
  const run = await live();
  await soon(() => expect(run.messages()).toMatchObject([{ contentWarning: 'Frage', audience: 'everyone' }]));
  streams.raw('event: status.update\ndata: {"cut\n\nevent: unheard_of\ndata: {}\n\n');
  world.edit(id, '@radhaus Habt ihr morgen auf?', { warning: 'Doch nicht' });
  await soon(() =>
    expect(run.events.filter(({ type }) => type === 'edit')).toMatchObject([{ text: 'Habt ihr morgen auf?' }]),
  );
  expect(run.messages().at(-1)).toMatchObject({ contentWarning: 'Doch nicht' });
  world.remove(id);
  await soon(() => expect(run.events.at(-1)).toMatchObject({ type: 'remove', remoteId: id }));
  await run.stop();
});

it('looks again at the newest posts, for what no list and no stream tells of them', async () => {
  await desk.double.stop();
  desk = await mastodonDesk(hastyClock);
  const { world } = desk.double;
  const [first, second] = ['Eins', 'Zwei'].map((text) => world.mention(karla, `@radhaus ${text}`));
  const run = await live();
  await soon(() => expect(texts(run.events)).toEqual(['Eins', 'Zwei']));
  world.unnoticed.edit(first?.id ?? '', '@radhaus Eins, verbessert');
  world.unnoticed.remove(second?.id ?? '');
  await soon(() => expect(run.events.at(-1)).toMatchObject({ type: 'remove', remoteId: second?.id }));
  expect(run.events.filter(({ type }) => type === 'edit')).toMatchObject([{ text: 'Eins, verbessert' }]);
  await run.stop();
});

it.each([true, false])(
  'sees what was changed and taken back while the desk was off (several asked at once: %s)',
  async (many) => {
    const { world } = desk.double;
    const [first, second] = ['Eins', 'Zwei', 'Drei'].map((text) => world.mention(karla, `@radhaus ${text}`));
    const before = await live();
    await soon(() => expect(texts(before.events)).toEqual(['Eins', 'Zwei', 'Drei']));
    await before.stop();
    world.unnoticed.edit(first?.id ?? '', '@radhaus Eins, verbessert');
    world.unnoticed.remove(second?.id ?? '');
    const http: typeof fetch = async (...call) => {
      const asked = new URL(String(call[0]));
      if (many || asked.pathname !== '/api/v1/statuses' || call[1]?.method === 'POST') return fetch(...call);
      return new Response('{"error":"Record not found"}', { status: 404 });
    };
    const run = desk.start(before.cursors.at(-1), [], http);
    await soon(() => expect(run.events.map(({ type }) => type)).toContain('remove'));
    expect(run.events.filter(({ type }) => type !== 'account')).toMatchObject([
      { type: 'message', remoteId: first?.id },
      { type: 'edit', text: 'Eins, verbessert' },
      { type: 'remove', remoteId: second?.id },
    ]);
    await run.stop();
  },
);

it('brings what strangers wrote above, as history nobody waits for', async () => {
  const { world } = desk.double;
  const asked = world.add({
    ...{ author: otto, text: 'Wer kennt ein Radhaus?', inReplyTo: null, visibility: 'public', warning: '' },
    ...{ mentions: [], media: [] },
  });
  world.mention(karla, '@otto @radhaus Die hier!', { inReplyTo: asked.id, mentions: [otto, desk.us] });
  const run = await live();
  expect(run.messages()).toMatchObject([
    { text: 'Wer kennt ein Radhaus?', above: true, automatic: true, history: true, customer: { name: 'Karla Kunz' } },
    { text: '@otto Die hier!', direction: 'in', automatic: false, author: { id: 'karla@social.example' } },
  ]);
  const threads = run.messages().map((one) => (one.type === 'message' ? one.thread.nativeThread : ''));
  expect(new Set(threads).size).toBe(1);
  await run.stop();
});

it('tells a star as a reaction to what we wrote', async () => {
  const { world } = desk.double;
  const asked = world.mention(karla, '@radhaus Auf?');
  const run = await live();
  const own = world.add({
    ...{ author: desk.us, text: '@karla@social.example Ja', inReplyTo: asked.id, visibility: 'public', warning: '' },
    ...{ mentions: [karla], media: [] },
  });
  await soon(() => expect(texts(run.events)).toEqual(['Auf?', 'Ja']));
  world.notify('favourite', karla, own);
  await soon(() =>
    expect(run.events.at(-1)).toMatchObject({
      type: 'reaction',
      remoteId: own.id,
      emoji: '⭐',
      author: { name: 'Karla Kunz' },
    }),
  );
  await run.stop();
});

it('reads what could not be read before, once it can', async () => {
  const { world } = desk.double;
  const post = world.mention(karla, '@radhaus Lesbar');
  const payload = JSON.stringify(world.lists.notifications([])[0]?.entity);
  const run = await live({ ...whole, synced: true }, [
    { key: 'notifications/1', payload },
    { key: 'notifications/2', payload: '{"cut' },
    { key: 'elsewhere/3', payload: '{}' },
  ]);
  await soon(() => expect(run.events).toContainEqual({ type: 'rawRead', key: 'notifications/1' }));
  expect(run.events.filter(({ type }) => type === 'rawRead')).toHaveLength(1);
  expect(run.messages()).toMatchObject([{ remoteId: post.id, text: 'Lesbar' }]);
  await run.stop();
});

const place = { newest: null, back: null, begun: true };
const whole = { notifications: place, conversations: place, own: place };

it('says what the server takes now, where that has changed', async () => {
  desk.double.manner.characters = 5_000;
  const run = await live();
  const told = run.events.find(({ type }) => type === 'account');
  expect(told).toMatchObject({ profiles: { mention: { text: { max: 4_968, urlLength: 23 } } } });
  await run.stop();
});

it('the token is in nothing that is said, whatever happens', async () => {
  const run = await live();
  desk.double.world.notify('mention', karla, null, { malformed: true, id: '9', type: 'mention' });
  await soon(() => expect(run.events.some(({ type }) => type === 'raw')).toBe(true));
  desk.double.setFault('revoked');
  await soon(() => expect(run.statuses.at(-1)).toMatchObject({ state: 'failed', action: 'signInAgain' }));
  await run.stop();
  const all = JSON.stringify([desk.said, run.events, run.statuses, run.cursors]);
  expect(all).not.toContain(desk.double.token);
});
