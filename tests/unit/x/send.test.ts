import { afterEach, beforeEach, expect, it } from 'vitest';
import type { MessageUpsert } from '@shared/channels/events';
import { AttachmentId } from '@shared/domain/ids';
import { answerTo } from '../../support/connectors/answerTo';
import { us } from '../../support/x/world';
import { type XDesk, xDesk } from '../../support/x/xDesk';

const karla = { id: '1500000000000000077', username: 'karla', name: 'Karla Kunz' };
const fremd = { id: '1500000000000000088', username: 'fremd', name: 'Frieder Fremd' };
const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, ...Array(9_000_000 / 2_000).fill(7)]);

let desk: XDesk;
let run: ReturnType<XDesk['start']>;
beforeEach(async () => {
  desk = await xDesk();
  run = desk.start();
});
afterEach(async () => {
  await run.stop();
  await desk.stop();
});

const asked = async (text = '@radhaus habt ihr offen?'): Promise<MessageUpsert> => {
  desk.world.post(karla, text);
  await desk.pass(6 * 60_000);
  return run.messages().at(-1) ?? expect.fail('it arrives');
};
const whispered = async (): Promise<MessageUpsert> => {
  desk.world.write(karla, us, 'Leise Frage');
  await desk.pass(6 * 60_000);
  return run.messages().at(-1) ?? expect.fail('it arrives');
};
const file = (mime: string, data: Uint8Array, more: object = {}) => ({
  attachment: {
    ...{
      id: AttachmentId.parse('file-1'),
      name: 'Rad.png',
      mime,
      bytes: data.byteLength,
      sha256: null,
      state: 'local' as const,
    },
    ...{ cid: null, width: null, height: null, durationMs: null, ...more },
  },
  data,
});

it('answers in public and in private, and tells both as its own', async () => {
  const [question, whisper] = [await asked(), await whispered()];
  const open = await desk.answer(question, 'Ja, bis 18 Uhr');
  const quiet = await desk.answer(whisper, 'Leise Antwort');
  await desk.pass(60_000);
  const own = run.messages().filter(({ direction }) => direction === 'out');
  expect(own.map(({ text, remoteId, attemptKey }) => [text, remoteId, attemptKey])).toEqual([
    ['Ja, bis 18 Uhr', open.kind === 'sent' && open.receipt.remoteId, 'attempt'],
    ['Leise Antwort', quiet.kind === 'sent' && quiet.receipt.remoteId, 'attempt'],
  ]);
});

it.each([
  ['who did not call us', () => desk.world.post(fremd, 'Schönes Wetter'), 'recipient.rejected', 'xReply'],
  ['what is gone', () => ({ id: '1500000000000000001' }), 'recipient.unreachable', 'post'],
])('says why it cannot answer %s', async (_, make, code, context) => {
  const question = await asked();
  const { id } = make();
  const outgoing = { ...answerTo(question, 'Hallo'), replyTo: id as never };
  expect(await desk.send(outgoing)).toMatchObject({ kind: 'refused', error: { code, facts: { context } } });
});

it('does not say the same twice, nor too much, nor nothing', async () => {
  const question = await asked();
  expect(await desk.answer(question, 'Ja')).toMatchObject({ kind: 'sent' });
  expect(await desk.answer(question, 'Ja')).toMatchObject({
    error: { code: 'content.rejected', facts: { context: 'duplicate' } },
  });
  expect(await desk.answer(question, 'ö'.repeat(281))).toMatchObject({
    error: { code: 'content.tooLong', facts: { length: 281, max: 280 } },
  });
  expect(await desk.answer(question, '漢'.repeat(140))).toMatchObject({ kind: 'sent' });
  expect(await desk.answer(question, '  ')).toMatchObject({ error: { code: 'content.empty' } });
  const long = await whispered();
  expect(await desk.answer(long, 'a'.repeat(9_000))).toMatchObject({ kind: 'sent' });
});

it('says so where somebody takes no messages', async () => {
  const whisper = await whispered();
  desk.world.known({ ...karla, suspended: true });
  expect(await desk.answer(whisper, 'Hallo')).toMatchObject({
    error: { code: 'recipient.rejected', facts: { context: 'xMessages' } },
  });
});

it('brings files in parts, with what they show, and waits for films', async () => {
  const question = await asked();
  const large = new Uint8Array(4_500_000).fill(3);
  const sent = await desk.answer(question, 'Schau', [
    file('image/png', large, { alt: 'Ein rotes Rad' }),
    file('image/png', picture),
  ]);
  expect(sent.kind).toBe('sent');
  const files = [...desk.world.media.values()];
  expect(files.map(({ data, alt }) => [data.byteLength, alt])).toEqual([
    [4_500_000, 'Ein rotes Rad'],
    [picture.byteLength, ''],
  ]);
  const film = await desk.answer(await whispered(), 'Film', [file('video/mp4', picture)]);
  expect(film.kind).toBe('sent');
  expect(await desk.answer(question, 'Nein', [file('application/pdf', picture)])).toMatchObject({
    error: { code: 'attachment.rejected' },
  });
});

it('is in doubt where X fell silent, and finds it among its newest', async () => {
  for (const question of [await asked(), await whispered()]) {
    const outgoing = { ...answerTo(question, 'Doch, gern'), writtenAt: desk.clock.now() };
    desk.setFault('silent');
    expect(await desk.send(outgoing)).toMatchObject({ kind: 'uncertain' });
    desk.setFault(null);
    const found = await desk.while_(Promise.resolve(desk.connector.findSent?.('attempt', outgoing, desk.context)));
    expect(found).toMatchObject({ kind: 'sent' });
    const other = { ...outgoing, text: 'Etwas anderes' };
    expect(await desk.while_(Promise.resolve(desk.connector.findSent?.('attempt', other, desk.context)))).toBeNull();
  }
});

it('sends nothing where nobody is there, or too much was asked', async () => {
  const question = await asked();
  for (const fault of ['offline', 'rate', 'broke'] as const) {
    desk.setFault(fault);
    const { kind } = await desk.answer(question, `Hallo ${fault}`);
    expect(kind).toBe(fault === 'broke' ? 'uncertain' : 'notSent');
  }
  desk.setFault(null);
  expect(desk.world.sent).toEqual([]);
});

it('likes and deletes, and says so where small apps may not like', async () => {
  const question = await asked();
  const { react, unreact, remove } = desk.connector;
  if (!react || !unreact || !remove) return expect.fail('it can');
  expect(await desk.while_(react(question.remoteId, '👍', desk.context))).toMatchObject({ kind: 'sent' });
  expect([...desk.world.likes]).toEqual([question.remoteId]);
  for (const _ of ['', 'again']) {
    expect(await desk.while_(unreact(question.remoteId, '❤️', desk.context))).toMatchObject({ kind: 'sent' });
  }
  expect([...desk.world.likes]).toEqual([]);
  const answer = await desk.answer(question, 'Ja');
  if (answer.kind !== 'sent') return expect.fail('it was sent');
  expect(await desk.while_(remove(answer.receipt.remoteId, desk.context))).toMatchObject({ kind: 'sent' });
  expect(desk.world.posts.has(answer.receipt.remoteId)).toBe(false);
  desk.manner.likes = false;
  expect(await desk.while_(react(question.remoteId, '👍', desk.context))).toMatchObject({
    kind: 'refused',
    error: { code: 'change.refused' },
  });
});
