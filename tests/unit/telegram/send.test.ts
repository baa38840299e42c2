import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Outgoing } from '@shared/channels/outgoing';
import { AttachmentId, RemoteId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import { hastyClock, telegramDesk } from './desk';

let desk: Awaited<ReturnType<typeof telegramDesk>>;
beforeEach(async () => {
  desk = await telegramDesk({ clock: hastyClock });
  desk.double.knowChat(48);
  desk.double.businessConnection('con', true);
});
afterEach(() => desk.double.stop());

const file = (name: string, mime: string, bytes = 9): Outgoing['attachments'][number] => ({
  attachment: {
    ...{ id: AttachmentId.parse(name), name, mime, bytes, sha256: null, state: 'local' },
    ...{ cid: null, width: null, height: null, durationMs: null },
  },
  data: new Uint8Array(bytes),
});
const outgoing = (more: Partial<Outgoing> = {}): Outgoing => ({
  ...{ kind: 'reply', nativeThread: '48', replyTo: null, references: [], profile: 'chat', to: [], cc: [], bcc: [] },
  ...{ subject: null, text: 'Antwort', html: null, from: null, attachments: [] },
  ...more,
});
const send = (more: Partial<Outgoing> = {}) => desk.connector.send(outgoing(more), 'key', desk.send);
const went = () => desk.double.sent.map(({ method, text }) => [method, text]);

describe('an answer', () => {
  it.each([
    ['a picture', [file('a.png', 'image/png')], 'Antwort', [['sendPhoto', 'Antwort']]],
    ['a voice message', [file('a.ogg', 'audio/ogg')], '', [['sendVoice', '']]],
    ['a file', [file('a.pdf', 'application/pdf')], 'Antwort', [['sendDocument', 'Antwort']]],
    [
      'pictures',
      [file('a.png', 'image/png'), file('b.jpg', 'image/jpeg')],
      'Antwort',
      [
        ['sendMediaGroup', 'Antwort'],
        ['sendMediaGroup', ''],
      ],
    ],
    [
      'mixed files',
      [file('a.png', 'image/png'), file('b.pdf', 'application/pdf')],
      'Antwort',
      [
        ['sendMediaGroup', ''],
        ['sendMediaGroup', 'Antwort'],
      ],
    ],
    [
      'a long text',
      [file('a.pdf', 'application/pdf')],
      'x'.repeat(1_025),
      [
        ['sendDocument', ''],
        ['sendMessage', 'x'.repeat(1_025)],
      ],
    ],
  ])('with %s goes out as one', async (_, attachments, text, expected) => {
    expect(await send({ attachments, text })).toMatchObject({ kind: 'sent' });
    expect(went()).toEqual(expected);
  });

  it('in a business chat goes by its connection, and quotes only what is there', async () => {
    const replyTo = RemoteId.parse('con:48/12');
    expect(await send({ nativeThread: 'con:48', replyTo })).toMatchObject({
      kind: 'sent',
      receipt: { remoteId: /^con:48\// },
    });
    expect(desk.double.sent[0]).toMatchObject({ connection: 'con', chat: '48' });
  });

  it.each([
    ['to nobody who wrote', { kind: 'new' as const }, 'unsupported'],
    ['with nothing in it', { text: ' ' }, 'content.empty'],
    ['that is too long', { text: 'x'.repeat(4_097) }, 'content.tooLong'],
    [
      'with a file that is too large',
      { attachments: [file('a.iso', 'application/octet-stream', 50 * 1024 * 1024 + 1)] },
      'attachment.tooLarge',
    ],
    ['to a chat that is gone', { nativeThread: '49' }, 'recipient.unreachable'],
    ['by a connection that is gone', { nativeThread: 'old:48' }, 'auth.scope'],
  ])('%s is refused, and nothing goes out', async (_, more, code) => {
    expect(await send(more)).toMatchObject({ kind: 'refused', error: { code } });
    expect(desk.double.sent).toEqual([]);
  });

  it('to who blocked the bot, or after the window, is refused by name', async () => {
    desk.double.knowChat(48, 'blocked');
    expect(await send()).toMatchObject({ kind: 'refused', error: { code: 'recipient.unreachable' } });
    desk.double.businessConnection('con', false);
    expect(await send({ nativeThread: 'con:48' })).toMatchObject({ kind: 'refused', error: { code: 'window.closed' } });
  });

  it('that falls silent after its body left stays in doubt', async () => {
    const http: typeof fetch = (url, init) => {
      const sending = String(url).endsWith('/sendMessage');
      return sending
        ? fetch(url, init).then(() => Promise.reject(Object.assign(new Error('cut'), { code: 'ECONNRESET' })))
        : fetch(url, init);
    };
    const result = await desk.connector.send(outgoing(), 'key', { ...desk.send, http });
    expect(result).toMatchObject({ kind: 'uncertain', error: { code: 'send.uncertain' } });
  });
});

describe('changing what was sent', () => {
  it('changes words beside a file too, and is done when nothing differs', async () => {
    const sent = await send({ attachments: [file('a.pdf', 'application/pdf')] });
    const id = sent.kind === 'sent' ? sent.receipt.remoteId : expect.fail('sent');
    expect(await desk.connector.edit?.(id, 'neu', desk.send)).toMatchObject({ kind: 'sent' });
    expect(desk.double.sent[0]?.text).toBe('neu');
    const plain = await send();
    const other = plain.kind === 'sent' ? plain.receipt.remoteId : expect.fail('sent');
    expect(await desk.connector.edit?.(other, 'Antwort', desk.send)).toMatchObject({ kind: 'sent' });
  });

  it('refuses what Telegram does not know', async () => {
    expect(await desk.connector.react?.(RemoteId.parse('48/1'), '🧀', desk.send)).toMatchObject({
      kind: 'refused',
      error: appError('unsupported'),
    });
    expect(await desk.connector.react?.(RemoteId.parse('con:48/1'), '👍', desk.send)).toMatchObject({
      kind: 'refused',
    });
    expect(await desk.connector.edit?.(RemoteId.parse('48/1'), 'Anders', desk.send)).toMatchObject({
      kind: 'refused',
      error: { code: 'change.refused' },
    });
  });

  it('takes what is gone already for deleted', async () => {
    expect(await desk.connector.remove?.(RemoteId.parse('48/1'), desk.send)).toMatchObject({ kind: 'sent' });
  });
});

describe('a file', () => {
  it('comes here whole; one that bots do not get says so', async () => {
    const { attachment } = file('Plan.pdf', 'application/pdf');
    desk.double.keepFile('small', Uint8Array.of(1, 2, 3));
    desk.double.keepFile('large', new Uint8Array(20 * 1024 * 1024 + 1));
    const fetched = await desk.connector.download?.(attachment, RemoteId.parse('small'), desk.send);
    expect([...(fetched ?? [])]).toEqual([1, 2, 3]);
    const error = { code: 'attachment.tooLarge', facts: { name: 'Plan.pdf', context: 'bot' } };
    await expect(desk.connector.download?.(attachment, RemoteId.parse('large'), desk.send)).rejects.toMatchObject({
      error,
    });
    await expect(
      desk.connector.download?.({ ...attachment, bytes: 21 * 1024 * 1024 }, RemoteId.parse('small'), desk.send),
    ).rejects.toMatchObject({ error });
  });
});
