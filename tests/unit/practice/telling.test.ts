import { expect, test } from 'vitest';
import { stories } from '../../../electron/connectors/practice/content';
import { practiceChannels } from '../../../electron/connectors/practice/channels';
import { profiles } from '../../../electron/connectors/practice/capabilities';
import type { Story } from '../../../electron/connectors/practice/story';
import { type PracticeDesk, practiceDesk } from './practiceDesk';

const minute = 60_000;

test('the past comes newest conversation first, in batches, then synced', async () => {
  const desk = practiceDesk('email');
  await desk.start();
  const synced = desk.events.findIndex(({ type }) => type === 'synced');
  const past = desk.events.slice(0, synced).flatMap((event) => (event.type === 'message' ? [event] : []));
  const newest = new Map<string, number>();
  for (const { remoteId, sentAt } of past) {
    const story = remoteId.split('/')[0] ?? '';
    newest.set(story, Math.max(newest.get(story) ?? 0, sentAt));
  }
  expect(newest.size).toBeGreaterThan(10);
  expect([...newest.values()]).toEqual([...newest.values()].sort((a, b) => b - a));
});

test('late lines are news: they come after the first sync', async () => {
  const desk = practiceDesk('facebook');
  await desk.start();
  const synced = desk.events.findIndex(({ type }) => type === 'synced');
  const late = stories
    .filter(({ channel, arrives }) => channel === 'facebook' && arrives === undefined)
    .flatMap(({ lines }) => lines.filter((line) => line.late).map(({ text }) => text));
  const news = desk.events.slice(synced).flatMap((event) => (event.type === 'message' ? [event.text] : []));
  expect(late.length).toBeGreaterThan(3);
  expect(news.sort()).toEqual(late.sort());
});

test('live stories arrive at their minute, once', async () => {
  const desk = practiceDesk('webchat');
  const openedAt = desk.clock.now();
  await desk.start();
  const live = stories.find(({ channel, arrives }) => channel === 'webchat' && arrives !== undefined);
  const arrived = () => desk.messages().filter(({ thread }) => thread.nativeThread === live?.id);
  await desk.clock.advance((live?.arrives ?? 0) * minute - 1);
  expect(arrived()).toHaveLength(0);
  await desk.clock.advance(1);
  expect(arrived().map(({ sentAt }) => sentAt)).toEqual([openedAt + (live?.arrives ?? 0) * minute]);
  await desk.stop();
  await desk.start();
  await desk.clock.advance(24 * 60 * minute);
  expect(arrived()).toHaveLength(1);
});

const answerable = ({ channel, profile, lines }: Story) => {
  const windowMs = profiles[channel]?.[profile]?.replyWindowMs ?? Infinity;
  return lines.some(({ by, ago }) => by !== 'us' && ago * minute < windowMs);
};

async function playToItsEnd(desk: PracticeDesk, story: Story): Promise<void> {
  for (let turn = 0; turn <= story.turns.length; turn += 1) {
    const last = desk.messages().findLast(({ remoteId }) => remoteId.startsWith(`${story.id}/`));
    await desk.send({ replyTo: last?.remoteId ?? null, profile: story.profile }, `${story.id}-${turn}`);
    await desk.clock.advance(20_000);
  }
}

test.each(practiceChannels.map(({ kind }) => kind))('%s: every story can be played to its end', async (channel) => {
  const desk = practiceDesk(channel);
  await desk.start();
  const all = stories.filter((story) => story.channel === channel);
  for (const story of all.filter(({ arrives }) => arrives === undefined)) await playToItsEnd(desk, story);
  await desk.clock.advance(60 * minute);
  for (const story of all.filter(({ arrives }) => arrives !== undefined)) await playToItsEnd(desk, story);
  const told = new Set(desk.messages().map(({ text }) => text));
  for (const { turns } of all.filter(answerable)) for (const { text } of turns) expect(told).toContain(text);
  const ids = desk.messages().map(({ remoteId }) => remoteId);
  expect(new Set(ids).size).toBe(ids.length);
});
