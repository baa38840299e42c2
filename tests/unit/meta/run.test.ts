import { afterEach, describe, expect, test } from 'vitest';
import { metaDesk } from './desk';

const day = 24 * 3_600_000;
let desk: Awaited<ReturnType<typeof metaDesk>>;
let run: ReturnType<typeof desk.start>;
afterEach(async () => {
  await run.stop();
  await desk.double.stop();
});

async function open(host: 'instagram' | 'facebook', fill: () => void = () => undefined) {
  desk = await metaDesk(host);
  fill();
  run = desk.start();
  await run.synced();
  return desk.double;
}

describe('Instagram', () => {
  test('says what of a talk is only in Instagram, and which messages may be missing', async () => {
    const { world } = await open('instagram', () => {
      const karla = desk.double.world.person('karla');
      for (let n = 0; n < 25; n++) desk.double.world.write(desk.double.world.talkOf(karla), karla, `alt ${n}`);
    });
    expect(run.messages().filter(({ notice }) => !notice)).toHaveLength(20);
    expect(run.messages().find(({ notice }) => notice)?.notice).toEqual({ kind: 'elsewhere', what: 'older' });
    await desk.pass(60_000);
    const [talk] = world.talks;
    if (!talk) throw new Error('no talk');
    for (let n = 0; n < 30; n++) world.write(talk, talk.customer, `neu ${n}`);
    await desk.until(() => run.events.some(({ type }) => type === 'gap'));
    expect(run.messages().filter(({ text }) => text.startsWith('neu'))).toHaveLength(20);
  });

  test('tells comments and answers once, hidden and deleted ones, and who is named', async () => {
    const { world } = await open('instagram', () => {
      const { world } = desk.double;
      const comment = world.comment(world.post(world.us, 'Neue Räder'), world.person('ömer'), 'In Blau?');
      world.comment(comment.post, world.person('lena'), 'Will ich auch wissen', comment);
      world.post(world.person('fan'), 'Toll bei @radhaus', true);
    });
    const texts = run.messages().map(({ text }) => text);
    expect(texts.sort()).toEqual(['In Blau?', 'Neue Räder', 'Toll bei @radhaus', 'Will ich auch wissen']);
    const threads = new Set(run.messages().map(({ thread }) => thread.nativeThread));
    expect(threads.size, 'one thread and one mention').toBe(2);
    expect(run.messages().find(({ text }) => text === 'Neue Räder')).toMatchObject({ above: true, direction: 'out' });
    expect(run.messages().find(({ text }) => text.startsWith('Toll'))).toMatchObject({
      automatic: true,
      profile: 'mention',
    });
    const [comment, answer] = world.posts[0]?.comments ?? [];
    if (!comment || !answer) throw new Error('no comments');
    comment.hidden = true;
    world.removeComment(answer);
    await desk.until(() => run.events.some(({ type }) => type === 'remove'));
    expect(run.events.find(({ type }) => type === 'remove')).toMatchObject({ remoteId: answer.id });
    expect(
      run
        .messages()
        .filter(({ remoteId }) => remoteId === comment.id)
        .at(-1),
    ).toMatchObject({ hidden: true });
    expect(run.messages().filter(({ text }) => text === 'Neue Räder')).toHaveLength(1);
  });

  test('refreshes its token every week, keeps it before it uses it, and says until when it holds', async () => {
    const { access } = await open('instagram');
    expect(access.issued(), 'a fresh one cannot be refreshed yet').toHaveLength(1);
    for (let times = 1; times <= 10; times++) {
      await run.stop();
      await desk.clock.advance(8 * day);
      run = desk.start(run.cursor);
      await desk.until(() => access.issued().length === times + 1 && run.last()?.state === 'live');
    }
    expect(desk.secrets.get('token')).toBe(access.issued().at(-1));
    expect(run.last()?.state).toBe('live');
    const about = await desk.connector.describe?.(desk.account, desk.send);
    expect(about?.signInUntil).toBeGreaterThan(desk.clock.now() + 50 * day);
  });

  test('a link to media that has ended holds up no message', async () => {
    const { world, root } = await open('instagram');
    const karla = world.person('karla');
    const file = world.file(new Uint8Array([1, 2, 3]), 'image/png', root, { liveMs: -1 });
    world.write(world.talkOf(karla), karla, 'Bild', { files: [file] });
    await desk.until(() => run.messages().some(({ text }) => text === 'Bild'));
    const [message] = run.messages().filter(({ text }) => text === 'Bild');
    const [attachment] = message?.attachments ?? [];
    if (!attachment) throw new Error('no attachment');
    expect(attachment.data).toBeNull();
    await expect(desk.connector.download?.({} as never, attachment.remoteId, desk.send)).rejects.toMatchObject({
      error: { code: 'attachment.missing' },
    });
  });
});

describe('Facebook', () => {
  test('tells visitors’ posts, mentions and ratings, and links a talk to the comment it grew from', async () => {
    const { world } = await open('facebook', () => {
      const { world } = desk.double;
      world.post(world.person('besucher'), 'Habt ihr samstags auf?');
      world.post(world.person('fan'), 'Toll bei Radhaus', true);
      world.ratings.push({
        at: desk.clock.now(),
        person: world.person('kritik'),
        text: 'Lange gewartet',
        positive: false,
      });
      const comment = world.comment(world.post(world.us, 'Neu'), world.person('ömer'), 'Preis?');
      const talk = world.talkOf(comment.from);
      comment.conversation = talk.id;
      world.write(talk, world.us, 'Gern privat');
    });
    const byText = (text: string) => run.messages().find((one) => one.text === text);
    expect(byText('Habt ihr samstags auf?')).toMatchObject({ profile: 'post', automatic: false, visibility: 'public' });
    expect(byText('Toll bei Radhaus')).toMatchObject({ profile: 'mention', automatic: true });
    expect(byText('👎 Lange gewartet')).toMatchObject({ profile: 'mention' });
    expect(byText('Gern privat')).toMatchObject({ channel: 'messenger', direction: 'out' });
    expect(byText('Gern privat')?.thread.grewFrom).toBe(world.posts.at(-1)?.comments[0]?.id);
  });

  test('a long absence is read to its end, and nothing twice', async () => {
    const { world } = await open('facebook', () => {
      const karla = desk.double.world.person('karla');
      desk.double.world.write(desk.double.world.talkOf(karla), karla, 'erste');
    });
    await run.stop();
    await desk.pass(60_000);
    const [talk] = world.talks;
    if (!talk) throw new Error('no talk');
    for (let n = 0; n < 40; n++) world.write(talk, talk.customer, `neu ${n}`);
    const before = run;
    run = desk.start(before.cursor);
    await desk.until(() => run.messages().length >= 40);
    expect(run.messages().map(({ text }) => text)).toEqual(Array.from({ length: 40 }, (_, n) => `neu ${n}`));
    expect(run.events.some(({ type }) => type === 'gap')).toBe(false);
  });

  test('what a newer version can read is read with its talk again', async () => {
    const { world } = await open('facebook', () => {
      const { world } = desk.double;
      const karla = world.person('karla');
      world.write(world.talkOf(karla), karla, 'unlesbar', { broken: true });
    });
    const [talk] = world.talks;
    const raw = run.events.find((event) => event.type === 'raw');
    if (!talk || raw?.type !== 'raw') throw new Error('nothing was kept');
    await run.stop();
    const [broken] = talk.messages;
    if (broken) broken.broken = false;
    await desk.pass(60_000);
    world.write(talk, talk.customer, 'später');
    const next = desk.start(run.cursor);
    await desk.until(() => next.messages().some(({ text }) => text === 'später'));
    await next.stop();
    const still = desk.start(next.cursor, [{ key: raw.key, payload: raw.payload }]);
    await desk.pass(60_000);
    expect(still.events).toEqual([]);
    await still.stop();
    const payload = raw.payload.replace('gestern', new Date(broken?.at ?? 0).toISOString());
    run = desk.start(still.cursor, [{ key: raw.key, payload }]);
    await desk.until(() => run.messages().some(({ text }) => text === 'unlesbar'));
    expect(run.events).toContainEqual({ type: 'rawRead', key: raw.key });
  });

  test('how much of the hour is spent is told, and when it is free again', async () => {
    const { usage } = await open('facebook');
    usage.limit(200);
    await desk.pass(5 * 60_000);
    const load = () => desk.connector.load?.(desk.account, desk.clock.now())?.usage;
    expect(load()).toMatchObject({ unit: 'percent', by: 'service', limit: 100 });
    expect(load()?.used).toBeGreaterThan(0);
    usage.limit(1);
    await desk.until(() => run.last()?.error?.code === 'rate.limited');
    expect(load()?.used).toBeGreaterThanOrEqual(100);
    expect(load()?.resetsAt).toBeGreaterThan(desk.clock.now() + 60_000);
  });

  test('a permission taken away, a page unpublished, a token revoked: each says what to do', async () => {
    const { access, page, setFault } = await open('facebook');
    page.published = false;
    await desk.until(() => run.last()?.error?.facts.context === 'unpublished');
    expect(run.last()).toMatchObject({ state: 'retrying', action: 'checkSettings' });
    page.published = true;
    await desk.until(() => run.last()?.state === 'live');
    access.grant('pages_messaging', false);
    await desk.until(() => run.last()?.state === 'failed');
    expect(run.last()).toMatchObject({
      action: 'signInAgain',
      error: { code: 'auth.scope', facts: { context: 'meta' } },
    });
    access.grant('pages_messaging', true);
    run = desk.start(run.cursor);
    await desk.until(() => run.last()?.state === 'live');
    setFault('revoked');
    await desk.until(() => run.last()?.state === 'failed');
    expect(run.last()?.error?.code).toBe('auth.revoked');
  });

  test('a limit of hours is waited for with signs of life, and nothing is lost', async () => {
    const { world, usage } = await open('facebook');
    usage.refuse(32);
    const karla = world.person('karla');
    world.write(world.talkOf(karla), karla, 'währenddessen');
    await desk.until(() => run.last()?.error?.code === 'rate.limited');
    const before = usage.calls.length;
    await desk.pass(3 * 3_600_000);
    expect(run.last()?.state).toBe('retrying');
    expect(usage.calls.length).toBe(before);
    usage.refuse(null);
    await desk.until(() => run.messages().some(({ text }) => text === 'währenddessen'));
  });
});
