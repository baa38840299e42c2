import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ok } from '@shared/errors/result';
import type { Conversation } from '@shared/domain/conversation';
import { ConversationId } from '@shared/domain/ids';
import type { SearchReply } from '@shared/ipc/search';
import type { Bridge } from '@/bridge/bridge';
import type { CacheContext } from '@/cache/cacheContext';
import { makeSearchLive } from '@/cache/search/searchLive';
import { row } from './rows';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What a search works with: the rows there are, by id, and the one that has the focus. */
const contextOf = (rows: readonly Conversation[] = [], focused: string | null = null): CacheContext =>
  ({
    found: { rows: (ids: readonly string[]) => Promise.resolve(ids.map((id) => rows.find((each) => each.id === id))) },
    hub: { subscribe: () => () => undefined },
    aliases: { conversation: (id: string) => id },
    anchor: () => focused,
  }) as unknown as CacheContext;

/** A search whose index knows everything from the so many-th answer on. */
function searching(whole: number) {
  let asked = 0;
  const call = (): Promise<unknown> => {
    asked += 1;
    return Promise.resolve(ok<SearchReply>({ hits: [], next: null, problems: [], behind: asked < whole }));
  };
  const live = makeSearchLive(contextOf(), call as Bridge['call'], 'rechnung');
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

it.each([
  ['the half that lists show', ['public', 'private'], null, ['private']],
  ['the half that is in focus', ['public', 'private'], 'public', ['public']],
  ['the only half that was found', ['public'], null, ['public']],
])('shows of a linked pair %s', async (_, found, focused, shown) => {
  const linkedTo = (id: string) => ({ linkedTo: ConversationId.parse(id) });
  const pair = [
    row('public', 1, 'open', { ...linkedTo('private'), behind: 'account' }),
    row('private', 2, 'open', linkedTo('public')),
  ];
  const hits = found.map((id) => ({ conversationId: ConversationId.parse(id) }));
  const call = (): Promise<unknown> => Promise.resolve(ok({ hits, next: null, problems: [], behind: false }));
  const live = makeSearchLive(contextOf(pair, focused), call as Bridge['call'], 'karla');
  live.open();
  await vi.advanceTimersByTimeAsync(0);
  expect(live.get().found.map(({ conversation }) => conversation.id)).toEqual(shown);
});
