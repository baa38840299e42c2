import { expect, test } from 'vitest';
import type { Story } from '../../../electron/connectors/practice/story';
import { practiceDesk } from './practiceDesk';

const second = 1_000;
const story: Story = {
  id: 'frage',
  channel: 'whatsapp',
  profile: 'chat',
  customer: { id: '+491713920099', name: 'Kundin', language: 'de' },
  lines: [{ ago: 5, text: 'Wann haben Sie offen?' }],
  turns: [{ text: 'Und am Samstag?', reaction: '👍' }, { text: 'Bis dann!' }],
  bye: 'Danke!',
};
const to = { nativeThread: 'frage' };

test('each answer gets the next turn within 3 to 20 seconds, then a thanks, then silence', async () => {
  const desk = practiceDesk('whatsapp', [story]);
  await desk.start();
  for (const [index, text] of ['Und am Samstag?', 'Bis dann!', 'Danke!'].entries()) {
    const result = await desk.send(to, `key-${index}`);
    const sentAt = result.kind === 'sent' ? result.receipt.at : Number.NaN;
    await desk.clock.advance(20 * second);
    const turn = desk.messages().at(-1);
    expect(turn).toMatchObject({ text, direction: 'in' });
    expect((turn?.receivedAt ?? 0) - sentAt).toBeGreaterThanOrEqual(3 * second);
    expect((turn?.receivedAt ?? 0) - sentAt).toBeLessThanOrEqual(20 * second);
  }
  const before = desk.messages().length;
  await desk.send(to, 'key-last');
  await desk.clock.advance(3_600 * second);
  expect(desk.messages().length).toBe(before + 1);
});

test('an answer is delivered, read, liked and answered, in this order', async () => {
  const desk = practiceDesk('whatsapp', [story]);
  await desk.start();
  await desk.send(to, 'key');
  await desk.clock.advance(20 * second);
  const after = desk.events.slice(desk.events.findIndex(({ type }) => type === 'synced') + 1);
  expect(after.map((event) => (event.type === 'receipt' ? event.delivery : event.type))).toEqual([
    'message',
    'delivered',
    'read',
    'reaction',
    'message',
  ]);
});

test('two answers in a row get one turn', async () => {
  const desk = practiceDesk('whatsapp', [story]);
  await desk.start();
  await desk.send(to, 'key-1');
  await desk.clock.advance(second);
  await desk.send(to, 'key-2');
  await desk.clock.advance(60 * second);
  expect(
    desk
      .messages()
      .filter(({ direction }) => direction === 'in')
      .map(({ text }) => text),
  ).toEqual(['Wann haben Sie offen?', 'Und am Samstag?']);
});

test('the same attempt twice is one message', async () => {
  const desk = practiceDesk('whatsapp', [story]);
  await desk.start();
  const first = await desk.send(to, 'key');
  expect(await desk.send(to, 'key')).toEqual(first);
  expect(desk.messages().filter(({ direction }) => direction === 'out')).toHaveLength(1);
});

test('a restart between an answer and its turn changes nothing', async () => {
  const whole = practiceDesk('whatsapp', [story]);
  await whole.start();
  await whole.send(to, 'key');
  await whole.clock.advance(30 * second);

  for (let killedAt = 0; killedAt < 20; killedAt += 1) {
    const desk = practiceDesk('whatsapp', [story]);
    await desk.start();
    await desk.send(to, 'key');
    await desk.clock.advance(killedAt * second);
    await desk.stop();
    await desk.start();
    await desk.clock.advance((30 - killedAt) * second);
    expect(desk.events).toEqual(whole.events);
  }
});

test('what was due while the desk was closed comes at its own time', async () => {
  const desk = practiceDesk('whatsapp', [story]);
  await desk.start();
  await desk.send(to, 'key');
  const sentAt = desk.clock.now();
  await desk.stop();
  await desk.clock.advance(24 * 3_600 * second);
  await desk.start();
  await desk.clock.settle();
  const turn = desk.messages().at(-1);
  expect(turn?.text).toBe('Und am Samstag?');
  expect(turn?.receivedAt).toBeLessThanOrEqual(sentAt + 20 * second);
});

test('without a running desk nothing leaves', async () => {
  const desk = practiceDesk('whatsapp', [story]);
  const sending = desk.send(to, 'key');
  await desk.clock.advance(10 * second);
  expect(await sending).toMatchObject({ kind: 'notSent', error: { code: 'network.offline' } });
});
