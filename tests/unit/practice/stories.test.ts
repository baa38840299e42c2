import { describe, expect, test } from 'vitest';
import { profiles } from '../../../electron/connectors/practice/capabilities';
import { stories } from '../../../electron/connectors/practice/content';
import { practiceChannels } from '../../../electron/connectors/practice/channels';
import { practiceFiles } from '../../../electron/connectors/practice/resources';
import { Story } from '../../../electron/connectors/practice/story';

const tenDays = 10 * 24 * 60;
const everything = (story: Story) => [...story.lines, ...story.turns];
const mailAddress = /[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.(?:example|test|com|org|net)\b/g;
const reserved = /@(?:[\w-]+\.)*(?:example(?:\.com|\.org|\.net)?|test)$/;

describe('the practice stories as a whole', () => {
  test('are about sixty, besides those that arrive by and by', () => {
    const past = stories.filter(({ arrives }) => arrives === undefined);
    expect(past.length).toBeGreaterThanOrEqual(58);
    expect(stories.length - past.length).toBeGreaterThanOrEqual(8);
  });

  test('are German to two thirds', () => {
    const german = stories.filter(({ customer }) => customer.language === 'de').length;
    expect(german / stories.length).toBeGreaterThan(0.6);
    expect(german / stories.length).toBeLessThan(0.75);
  });

  test('have ids of their own and reach every channel and profile', () => {
    expect(new Set(stories.map(({ id }) => id)).size).toBe(stories.length);
    const told = new Set(stories.map(({ channel, profile }) => `${channel}/${profile}`));
    const known = practiceChannels.flatMap(({ kind }) =>
      Object.keys(profiles[kind] ?? {}).map((name) => `${kind}/${name}`),
    );
    expect([...told].sort()).toEqual(known.sort());
  });

  test('hold what a desk has to stand: long subject, long name, right to left, long thread, machines', () => {
    expect(Math.max(...stories.map(({ subject }) => subject?.length ?? 0))).toBeGreaterThanOrEqual(400);
    expect(Math.max(...stories.map(({ customer }) => customer.name.length))).toBeGreaterThan(100);
    expect(stories.some(({ customer }) => /[\u0600-\u06ff]/.test(customer.name))).toBe(true);
    expect(stories.some(({ customer }) => /[\u0590-\u05ff]/.test(customer.name))).toBe(true);
    expect(Math.max(...stories.map(({ lines }) => lines.length))).toBeGreaterThan(40);
    expect(stories.filter(({ lines }) => lines.some(({ automatic }) => automatic)).length).toBe(3);
    expect(stories.filter(({ lines }) => lines.some(({ html }) => html !== undefined)).length).toBe(2);
  });

  test('use every file', () => {
    const used = new Set(
      stories.flatMap(everything).flatMap(({ files, inline }) => [...(files ?? []), ...(inline ?? [])]),
    );
    expect([...used].sort()).toEqual(Object.keys(practiceFiles).sort());
  });
});

describe.each(stories.map((story) => [story.id, story] as const))('story %s', (_id, story) => {
  const capabilities = profiles[story.channel]?.[story.profile];

  test('is well formed', () => {
    expect(Story.parse(story)).toEqual(story);
    for (const { by } of everything(story)) {
      expect(by === undefined || by === 'us' || story.people?.[by] !== undefined).toBe(true);
    }
  });

  test('happened in order within the last ten days', () => {
    const ages = story.lines.map(({ ago }) => ago);
    expect([...ages].sort((a, b) => b - a)).toEqual(ages);
    expect(new Set(ages).size).toBe(ages.length);
    expect(Math.max(...ages)).toBeLessThanOrEqual(tenDays);
  });

  test('keeps to the limit of its channel', () => {
    const max = capabilities?.text.max;
    for (const { text } of everything(story)) if (max && max > 100) expect(text.length).toBeLessThanOrEqual(max);
  });

  test('names nobody real: reserved domains and numbers only', () => {
    const words = JSON.stringify(story);
    for (const address of words.match(mailAddress) ?? []) expect(address).toMatch(reserved);
    for (const link of words.match(/https?:\/\/[^\s"/\\]+/g) ?? []) expect(link).toMatch(/\.(?:example|test)$/);
    for (const number of words.match(/\+?(?:49|0)[\d ]{8,}/g) ?? []) {
      expect(number.replace(/\D/g, '')).toMatch(/^(?:49|0)(?:17139200\d\d|3023125\d{3})$/);
    }
  });
});
