import { RemoteId } from '@shared/domain/ids';
import { afterEach, describe, expect, test } from 'vitest';
import { answer, metaDesk } from './desk';

const day = 24 * 3_600_000;
let desk: Awaited<ReturnType<typeof metaDesk>>;
afterEach(() => desk.double.stop());

async function asked(host: 'instagram' | 'facebook') {
  desk = await metaDesk(host);
  const { world } = desk.double;
  const karla = world.person('karla');
  world.write(world.talkOf(karla), karla, 'Hallo?');
  const comment = world.comment(world.post(world.us, 'Neu'), world.person('ömer'), 'Preis?');
  return { karla, comment, thread: `dm/${karla.id}`, below: `post/${comment.id}` };
}

const send = (part: Parameters<typeof answer>[0]) => desk.connector.send(answer(part), 'key', desk.send);

describe.each(['instagram', 'facebook'] as const)('%s', (host) => {
  test('a person answers for 7 days, the desk by itself for 24 hours', async () => {
    const { thread } = await asked(host);
    expect(await send({ nativeThread: thread })).toMatchObject({ kind: 'sent' });
    await desk.clock.advance(2 * day);
    expect(await send({ nativeThread: thread })).toMatchObject({ kind: 'refused', error: { code: 'window.closed' } });
    expect(await send({ nativeThread: thread, humanAgent: true })).toMatchObject({ kind: 'sent' });
    const { humanAgent: _, ...plain } = answer({ nativeThread: thread });
    const byItself = { ...plain, automatic: true as const };
    expect(await desk.connector.send(byItself, 'key', desk.send)).toMatchObject({ kind: 'refused' });
    await desk.clock.advance(6 * day);
    expect(await send({ nativeThread: thread, humanAgent: true })).toMatchObject({ error: { code: 'window.closed' } });
  });

  test('a comment is answered in public, once in private, hidden and deleted; one that is gone says so', async () => {
    const { comment, below } = await asked(host);
    const id = RemoteId.parse(comment.id);
    expect(await send({ nativeThread: below, profile: 'post' })).toMatchObject({ kind: 'sent' });
    const privately = await send({ privateReplyTo: id });
    expect(privately).toMatchObject({ kind: 'sent', receipt: { nativeThread: `dm/${comment.from.id}` } });
    expect(await send({ privateReplyTo: id })).toMatchObject({ kind: 'refused', error: { code: 'reply.once' } });
    expect(await desk.connector.hide?.(id, true, desk.send)).toMatchObject({ kind: 'sent' });
    expect(comment.hidden).toBe(true);
    if (host === 'facebook') {
      expect(await desk.connector.react?.(id, '👍', desk.send)).toMatchObject({ kind: 'sent' });
      expect(comment.liked).toBe(true);
      expect(await desk.connector.unreact?.(id, '👍', desk.send)).toMatchObject({ kind: 'sent' });
      expect(comment.liked).toBe(false);
    }
    for (const _ of ['', 'again, where the first answer was lost']) {
      expect(await desk.connector.remove?.(id, desk.send)).toMatchObject({ kind: 'sent' });
    }
    expect(await send({ nativeThread: below, profile: 'post' })).toMatchObject({
      kind: 'refused',
      error: { code: 'recipient.unreachable', facts: { context: 'post' } },
    });
  });

  test('what fell silent is in doubt, and found by its words', async () => {
    const { thread, below, comment } = await asked(host);
    desk.double.setFault('silentAfterBody');
    const first = answer({ nativeThread: thread, writtenAt: desk.clock.now() });
    const second = answer({ nativeThread: below, profile: 'post', writtenAt: desk.clock.now() });
    expect(await desk.connector.send(first, 'key', desk.send)).toMatchObject({ kind: 'uncertain' });
    expect(await desk.connector.send(second, 'key', desk.send)).toMatchObject({ kind: 'uncertain' });
    desk.double.setFault(null);
    for (const one of [first, second]) {
      expect(await desk.connector.findSent?.('key', one, desk.send)).toMatchObject({ kind: 'sent' });
    }
    const privately = answer({ privateReplyTo: RemoteId.parse(comment.id), writtenAt: desk.clock.now() });
    const lookedUp = () => desk.connector.findSent?.('key', privately, desk.send);
    expect(await lookedUp(), 'never sent').toBeNull();
    desk.double.setFault('silentAfterBody');
    expect(await desk.connector.send(privately, 'key', desk.send)).toMatchObject({ kind: 'uncertain' });
    desk.double.setFault(null);
    expect(await lookedUp()).toMatchObject({ receipt: { nativeThread: `dm/${comment.from.id}` } });
    const other = answer({ nativeThread: thread, text: 'Nie gesagt' });
    expect(await desk.connector.findSent?.('key', other, desk.send)).toBeNull();
  });

  test('what is too long, empty or of another kind is refused before anybody is asked', async () => {
    const { thread } = await asked(host);
    const before = desk.double.calls.length;
    const long = host === 'instagram' ? 'ä'.repeat(501) : 'x'.repeat(2_001);
    expect(await send({ nativeThread: thread, text: long })).toMatchObject({ error: { code: 'content.tooLong' } });
    expect(await send({ nativeThread: thread, text: ' ' })).toMatchObject({ error: { code: 'content.empty' } });
    expect(await send({ nativeThread: 'x' })).toMatchObject({ error: { code: 'unsupported' } });
    expect(desk.double.calls.length).toBe(before);
  });
});

describe('login', () => {
  const step = (answers: Record<string, string>) => {
    const kept: Record<string, string> = {};
    const context = {
      ...desk.base,
      ...{ signal: new AbortController().signal, account: null, localOnly: false, language: 'de' as const },
      keep: (name: string, secret: string) => void (kept[name] = secret),
      taken: () => Promise.resolve(false),
      ...{ setting: () => Promise.resolve(null), setSetting: () => Promise.resolve() },
      ...{ kindSecret: () => Promise.resolve(null), setKindSecret: () => Promise.resolve() },
    };
    return desk.connector.login(answers, context).then((found) => ({ found, kept }));
  };

  test.each(['instagram', 'facebook'] as const)('%s: a token is tried for real and kept in the vault', async (host) => {
    desk = await metaDesk(host);
    expect((await step({})).found).toMatchObject({ kind: 'ask', error: null });
    const wrong = await step({ token: 'IGAA-this-is-no-token-of-theirs' });
    expect(wrong.found).toMatchObject({ kind: 'ask', error: { facts: { context: 'metaToken' } } });
    const { token, appSecret } = desk.double.access;
    const other = await step({ token, appSecret: 'another' });
    expect(other.found).toMatchObject({ kind: 'ask', error: { facts: { context: 'metaSecret' } } });
    const { found, kept } = await step({ token, appSecret });
    expect(found).toMatchObject({ kind: 'done', config: { id: desk.double.world.us.id } });
    expect(kept).toEqual({ token, appSecret });
    expect(JSON.stringify(found)).not.toContain(token);
    desk.double.access.grant(host === 'instagram' ? 'instagram_business_manage_messages' : 'pages_messaging', false);
    expect((await step({ token })).found).toMatchObject({ kind: 'ask', error: { code: 'auth.scope' } });
  });
});
