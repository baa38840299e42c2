import { expect, test } from 'vitest';
import type { Outgoing } from '@shared/channels/outgoing';
import { AttachmentId } from '@shared/domain/ids';
import type { Story } from '../../../electron/connectors/practice/story';
import { practiceDesk } from './practiceDesk';

const story = (channel: string, profile: string, ago = 5): Story => ({
  id: 'frage',
  channel,
  profile,
  customer: { id: 'kunde@example.com', name: 'Kunde', language: 'de' },
  lines: [{ ago, text: 'Hallo?' }],
  turns: [],
});

const file = (mime: string, bytes: number) => ({
  data: new Uint8Array(bytes),
  attachment: {
    ...{ id: AttachmentId.parse('file'), name: 'Plan', mime, bytes, sha256: null, state: 'local' as const },
    ...{ cid: null, width: null, height: null, durationMs: null },
  },
});

type Case = [string, string, string, Partial<Outgoing>, object];

const cases: Case[] = [
  ['an empty text', 'whatsapp', 'chat', { text: ' ' }, { code: 'content.empty' }],
  [
    'a long text',
    'messenger',
    'chat',
    { text: 'ä'.repeat(2_001) },
    { code: 'content.tooLong', facts: { length: 2_001, max: 2_000 } },
  ],
  [
    'many bytes',
    'instagram',
    'direct',
    { text: 'ä'.repeat(501) },
    { code: 'content.tooLong', facts: { length: 1_002, max: 1_000 } },
  ],
  ['a new chat', 'telegram', 'chat', { kind: 'new' }, { code: 'unsupported' }],
  ['a file by SMS', 'sms', 'sms', { attachments: [file('image/png', 3)] }, { code: 'attachment.rejected' }],
  ['a PDF on X', 'x', 'mention', { attachments: [file('application/pdf', 3)] }, { code: 'attachment.rejected' }],
  ['a large file', 'x', 'mention', { attachments: [file('image/png', 6_000_000)] }, { code: 'attachment.tooLarge' }],
];

test.each(cases)('%s is refused as the real channel does', async (_what, channel, profile, outgoing, error) => {
  const desk = practiceDesk(channel, [story(channel, profile)]);
  await desk.start();
  const told = desk.events.length;
  expect(await desk.send({ nativeThread: 'frage', profile, ...outgoing }, 'key')).toMatchObject({
    kind: 'refused',
    error,
  });
  expect(desk.events.length).toBe(told);
});

test('after the reply window only a new word of the customer opens it again', async () => {
  const desk = practiceDesk('whatsapp', [story('whatsapp', 'chat', 24 * 60 - 1)]);
  await desk.start();
  expect(await desk.send({ nativeThread: 'frage' }, 'key-1')).toMatchObject({ kind: 'sent' });
  await desk.clock.advance(20_000);
  expect(desk.messages().at(-1)?.direction).toBe('in');
  await desk.clock.advance(23 * 3_600_000);
  expect(await desk.send({ nativeThread: 'frage' }, 'key-2')).toMatchObject({ kind: 'sent' });
  await desk.clock.advance(3_600_000);
  expect(await desk.send({ nativeThread: 'frage' }, 'key-3')).toMatchObject({
    kind: 'refused',
    error: { code: 'window.closed' },
  });
});
