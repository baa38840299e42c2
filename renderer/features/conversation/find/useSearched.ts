import { useMemo } from 'react';
import { parseQuery, wordsOf } from '@shared/logic/search/query';
import { hitsIn } from '@shared/logic/search/snippet';
import { useSavedViews } from '@/cache';
import { useDesk } from '@/commands';
import type { Marks } from './useFindMarks';

/** Longer texts are marked so far: nobody reads on by marks alone. */
const most = 200_000;

/** The words a conversation was found by, while the search or saved view that found it is on the screen. */
export function useSearched(): Marks | null {
  const view = useDesk((desk) => desk.view);
  const views = useSavedViews();
  const saved = view.kind === 'saved' ? views.find(({ id }) => id === view.saved)?.query : undefined;
  const query = view.kind === 'search' ? view.query : (saved ?? '');
  return useMemo(() => {
    // Days make no words: whose they are does not matter here.
    const words = wordsOf(parseQuery(query, { now: 0, zone: 'UTC' }).node);
    return words.length === 0 ? null : { query, current: null, places: (text) => hitsIn(text.slice(0, most), words) };
  }, [query]);
}
