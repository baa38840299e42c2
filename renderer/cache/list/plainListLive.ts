import type { Conversation } from '@shared/domain/conversation';
import type { CacheContext } from '../cacheContext';
import { makeEmitter, type Live } from '../live/live';
import type { ListLive } from './listLive';
import { firstIndexAtStart, type ListSnapshot } from './listModel';

/** How to see a list in what another live read gives; `rows` undefined until it is read. */
export type PlainView = { rows: readonly Conversation[] | undefined; hasMore: boolean };

/** Shows rows that come in an order of their own (drafts, outbox, search) as a list; nothing is held still here. */
export function makePlainListLive<T>(
  { overlay }: CacheContext,
  source: Live<T> & { loadMore?(): void },
  view: (value: T) => PlainView,
): ListLive {
  const { emit, subscribe } = makeEmitter();
  let leave: (() => void)[] = [];
  const look = (): ListSnapshot => {
    const { rows, hasMore } = view(source.get());
    const painted = (rows ?? []).map(overlay.paint);
    return {
      rows: painted,
      loading: rows === undefined,
      hasMore,
      hasBefore: false,
      fresh: 0,
      firstIndex: firstIndexAtStart,
    };
  };
  let snapshot = look();
  const refresh = (): void => {
    snapshot = look();
    emit();
  };
  const nothing = (): void => undefined;
  return {
    get: () => snapshot,
    subscribe,
    open: () => {
      leave = [source.subscribe(refresh), overlay.subscribe(refresh)];
      source.open();
    },
    close: () => {
      for (const stop of leave) stop();
      source.close();
    },
    loadMore: () => source.loadMore?.(),
    loadBefore: nothing,
    toStart: () => Promise.resolve(),
    toEnd: () => Promise.resolve(),
    settle: nothing,
  };
}
