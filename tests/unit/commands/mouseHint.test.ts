import { expect, it } from 'vitest';
import { makeMouseHint } from '@/commands/mouseHint';
import { commandSet } from '@/commands/set';

it('tells a key at the first press by the pointer and at each fifth after, a minute apart', () => {
  const done = commandSet.find(({ id }) => id === 'done');
  const star = commandSet.find(({ id }) => id === 'star');
  if (!done || !star) throw new Error('no such commands');
  let now = 0;
  const hint = makeMouseHint(() => now);
  expect([hint(done), hint(star)]).toEqual([true, false]);
  now += 60_000;
  expect([hint(done), hint(done), hint(done), hint(done), hint(done)]).toEqual([false, false, false, false, true]);
  expect(makeMouseHint(() => now)({ ...done, keys: [] })).toBe(false);
});
