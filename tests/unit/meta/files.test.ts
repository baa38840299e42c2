import { afterEach, describe, expect, test } from 'vitest';
import { AttachmentId } from '@shared/domain/ids';
import type { Outgoing } from '@shared/channels/outgoing';
import { answer, metaDesk } from './desk';

let desk: Awaited<ReturnType<typeof metaDesk>>;
afterEach(() => desk.double.stop());

const file = (name: string, mime: string, length = 300): Outgoing['attachments'][number] => {
  const data = new Uint8Array(length).fill(7);
  const facts = { sha256: null, state: 'local' as const, cid: null, width: null, height: null, durationMs: null };
  return { attachment: { id: AttachmentId.parse(name), name, mime, bytes: length, ...facts }, data };
};
const three = [file('bike.png', 'image/png'), file('offer.pdf', 'application/pdf'), file('ride.mp4', 'video/mp4')];

async function asked(host: 'instagram' | 'facebook' = 'facebook') {
  desk = await metaDesk(host);
  const { world } = desk.double;
  const karla = world.person('karla');
  world.write(world.talkOf(karla), karla, 'Hallo?');
  await desk.clock.advance(1_000);
  const outgoing = answer({ nativeThread: `dm/${karla.id}`, attachments: three, writtenAt: desk.clock.now() });
  return { karla, talk: world.talkOf(karla), outgoing, world };
}

const sent = () => desk.double.sending.sent.map(({ text, files }) => files[0]?.name ?? text);
const whole = ['Gern', 'bike.png', 'offer.pdf', 'ride.mp4'];

describe('the double, without the connector', () => {
  const post = async (path: string, body: FormData | object) => {
    const isForm = body instanceof FormData;
    const told = await fetch(`${desk.double.root}/v24.0${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${desk.double.access.token}`,
        ...(!isForm && { 'content-type': 'application/json' }),
      },
      body: isForm ? body : JSON.stringify(body),
    }).then((answered) => answered.json() as Promise<Record<string, unknown>>);
    const { code, error_subcode: sub } = (told.error ?? {}) as { code?: number; error_subcode?: number };
    return { told, code: code === undefined ? null : sub === undefined ? String(code) : `${code}/${sub}` };
  };
  const form = (type: string, mime: string, length = 3, payload: object = { is_reusable: true }) => {
    const made = new FormData();
    made.set('message', JSON.stringify({ attachment: { type, payload } }));
    made.set('filedata', new Blob([new Uint8Array(length)], { type: mime }), 'x');
    return made;
  };

  test('an upload is what it is said to be, not too large, and named by one message without words', async () => {
    const { karla } = await asked();
    const edge = '/me/message_attachments';
    expect((await post(edge, form('image', 'application/pdf'))).code).toBe('100/2018047');
    desk.double.sending.uploads.limit(50);
    expect((await post(edge, form('file', 'application/pdf', 51))).code).toBe('100/2018047');
    expect((await post(edge, form('film', 'video/mp4'))).code).toBe('100');
    expect((await post(edge, form('image', 'image/png', 3, { reuse: true }))).code).toBe('100');
    expect((await post(edge, { message: { attachment: { type: 'image' } } })).code, 'no file').toBe('100');
    const { told } = await post(edge, form('image', 'image/png'));
    const once = await post(edge, form('image', 'image/png', 3, {}));
    const say = (message: object) => post('/me/messages', { recipient: { id: karla.id }, message });
    const attachment = (id: unknown, type = 'image') => ({ type, payload: { attachment_id: id } });
    expect((await say({ text: 'Ja', attachment: attachment(told.attachment_id) })).code, 'both').toBe('100');
    expect((await say({})).code, 'neither').toBe('100');
    expect((await say({ attachment: attachment('1') })).code).toBe('100/2018074');
    expect((await say({ attachment: attachment(told.attachment_id, 'file') })).code).toBe('100/2018074');
    expect((await say({ attachment: attachment(once.told.attachment_id) })).code, 'kept once').toBe('100/2018074');
    expect((await say({ attachment: attachment(told.attachment_id) })).code).toBeNull();
    desk.double.access.grant('pages_messaging', false);
    expect((await post(edge, form('image', 'image/png'))).code).toBe('200');
  });

  test('Instagram with its own login has no such edge', async () => {
    await asked('instagram');
    expect((await post('/me/message_attachments', form('image', 'image/png'))).code).toBe('100/33');
  });
});

const send = (outgoing: Outgoing) => desk.connector.send(outgoing, 'key', desk.send);
const look = (outgoing: Outgoing) => desk.connector.findSent?.('key', outgoing, desk.send);

test('words leave first, then each file, and all of it is one answer to the desk', async () => {
  const { outgoing, talk } = await asked();
  const run = desk.start();
  await run.synced();
  const result = await send(outgoing);
  expect(result).toMatchObject({ kind: 'sent', receipt: { remoteId: talk.messages[1]?.id } });
  expect(sent()).toEqual(whole);
  expect(await look(outgoing)).toEqual(result);
  await desk.until(() => run.messages().filter(({ attemptKey }) => attemptKey === 'key').length === whole.length);
  const told = run.messages().filter(({ attemptKey }) => attemptKey === 'key');
  expect(told.map(({ remoteId }) => remoteId)).toEqual(talk.messages.slice(1).map(({ id }) => id));
  await run.stop();
});

test.each([1, 2, 3, 4])(
  'the answer to message %i is lost: what is there stays, the rest follows, once',
  async (nth) => {
    const { outgoing } = await asked();
    desk.double.loseAnswerTo(nth);
    expect(await send(outgoing)).toMatchObject({ kind: 'uncertain' });
    expect(sent()).toEqual(whole.slice(0, nth));
    const found = await look(outgoing);
    expect(found).toMatchObject({ kind: nth === whole.length ? 'sent' : 'notSent' });
    if (found?.kind === 'sent') return;
    expect(await send({ ...outgoing, again: true })).toMatchObject({ kind: 'sent' });
    expect(sent()).toEqual(whole);
  },
);

test('an answer of files alone, and one with the same words as the one before', async () => {
  const { outgoing } = await asked();
  expect(await send(outgoing)).toMatchObject({ kind: 'sent' });
  await desk.clock.advance(2_000);
  desk.double.loseAnswerTo(2);
  const same = { ...outgoing, attachments: three.slice(0, 2), writtenAt: desk.clock.now() };
  expect(await send(same)).toMatchObject({ kind: 'uncertain' });
  expect(await send({ ...same, again: true })).toMatchObject({ kind: 'sent' });
  expect(sent()).toEqual([...whole, 'Gern', 'bike.png', 'offer.pdf']);
  await desk.clock.advance(400_000);
  const alone = { ...outgoing, text: '', writtenAt: desk.clock.now() };
  desk.double.loseAnswerTo(2);
  expect(await send(alone)).toMatchObject({ kind: 'uncertain' });
  expect(await look(alone)).toMatchObject({ kind: 'notSent' });
  expect(await send({ ...alone, again: true })).toMatchObject({ kind: 'sent' });
  expect(sent().slice(-3)).toEqual(whole.slice(1));
});

test('a file Meta does not take leaves the words unsaid; one too large or too many is refused unasked', async () => {
  const { outgoing, talk } = await asked();
  const odd = { ...outgoing, attachments: [three[0] as never, file('empty.png', 'image/png', 0)] };
  expect(await send(odd)).toMatchObject({ kind: 'refused', error: { code: 'attachment.rejected' } });
  expect(talk.messages).toHaveLength(1);
  const calls = desk.double.calls.length;
  const large = { ...outgoing, attachments: [file('film.mp4', 'video/mp4', 25_000_001)] };
  expect(await send(large)).toMatchObject({ kind: 'refused', error: { code: 'attachment.tooLarge' } });
  const many = { ...outgoing, attachments: Array.from({ length: 11 }, () => three[0] as never) };
  expect(await send(many)).toMatchObject({ kind: 'refused', error: { code: 'attachment.rejected' } });
  const comment = { ...outgoing, nativeThread: 'post/1', profile: 'post' };
  expect(await send(comment)).toMatchObject({ kind: 'refused', error: { code: 'attachment.rejected' } });
  expect(desk.double.calls.length).toBe(calls);
});

test('what is refused in the middle is told at the next attempt, and the words are not said twice', async () => {
  const { outgoing, karla } = await asked();
  desk.double.loseAnswerTo(1);
  expect(await send(outgoing)).toMatchObject({ kind: 'uncertain' });
  desk.double.sending.block(karla.id);
  const again = { ...outgoing, again: true };
  expect(await send(again)).toMatchObject({ kind: 'refused', error: { code: 'recipient.unreachable' } });
  expect(sent()).toEqual(['Gern']);
});
