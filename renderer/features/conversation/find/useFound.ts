import { useEffect, useMemo } from 'react';
import { findAll } from '@shared/logic/search/findAll';
import type { Range } from '@shared/ipc/search';
import type { MessageId } from '@shared/domain/ids';
import type { MessagesResult } from '@/cache';
import { useDesk } from '@/commands';
import { useWords } from './useWords';

/** What is looked for and where it stands: how many places, and which one the person is at (from 0). */
export type FoundPlaces = {
  query: string;
  total: number;
  at: number;
  /** The message of that place, and which of its own places it is; null when nothing is found. */
  current: { id: MessageId; place: number } | null;
  /** Where it stands in a text. */
  places(text: string): readonly Range[];
};

/** Looks through the whole conversation, what is not drawn included; null while nothing is looked for. */
export function useFound({ messages, hasMore, loadMore }: MessagesResult): FoundPlaces | null {
  const find = useDesk((desk) => desk.find);
  const query = find?.query.trim() ?? '';
  useEffect(() => {
    if (query !== '' && hasMore) loadMore();
  }, [query, hasMore, loadMore]);
  const words = useWords(messages, query !== '');
  const hits = useMemo(
    () => (query === '' ? [] : messages.map(({ id }) => ({ id, count: findAll(words(id), query).length }))),
    [messages, words, query],
  );
  const step = find?.step ?? 0;
  const begins = find?.from ?? null;
  return useMemo(() => {
    if (query === '') return null;
    const places = (text: string) => findAll(text, query);
    const total = hits.reduce((sum, { count }) => sum + count, 0);
    // It begins in the message the person is at, else in the newest, and goes round.
    const from = hits.findIndex(({ id }) => id === begins);
    const before = hits.slice(
      0,
      from < 0
        ? Math.max(
            0,
            hits.findLastIndex(({ count }) => count > 0),
          )
        : from,
    );
    const first = before.reduce((sum, { count }) => sum + count, 0);
    const at = total === 0 ? 0 : (((first + step) % total) + total) % total;
    let left = at;
    for (const { id, count } of hits) {
      if (left < count) return { query, total, at, current: { id, place: left }, places };
      left -= count;
    }
    return { query, total, at, current: null, places };
  }, [hits, query, step, begins]);
}
