import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ok } from '@shared/errors/result';
import type { SearchReply } from '@shared/ipc/search';
import type { Bridge } from '@/bridge/bridge';
import type { CacheContext } from '@/cache/cacheContext';
import { makeSearchLive } from '@/cache/search/searchLive';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const context = {
  found: { rows: () => Promise.resolve([]) },
  hub: { subscribe: () => () => undefined },
  aliases: { conversation: (id: string) => id },
} as unknown as CacheContext;

/** A search whose index knows everything from the so many-th answer on. */
function searching(whole: number) {
  let asked = 0;
  const call = (): Promise<unknown> => {
    asked += 1;
    return Promise.resolve(ok<SearchReply>({ hits: [], next: null, problems: [], behind: asked < whole }));
  };
  const live = makeSearchLive(context, call as Bridge['call'], 'rechnung');
  live.open();
  return { live, asked: () => asked };
}

it('asks again while the index is behind, and says so meanwhile', async () => {
  const { live, asked } = searching(3);
  await vi.advanceTimersByTimeAsync(1_000);
  expect([asked(), live.get().behind]).toEqual([1, true]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([asked(), live.get().behind]).toEqual([3, false]);
});

it('asks no more when nobody looks', async () => {
  const { live, asked } = searching(Infinity);
  await vi.advanceTimersByTimeAsync(1_000);
  live.close();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked()).toBe(1);
});
