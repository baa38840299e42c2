import type { Bridge } from '../../bridge/bridge';
import type { CacheContext } from '../cacheContext';
import { makeSavedLive } from '../search/savedLive';
import { makeSearchLive } from '../search/searchLive';
import type { View } from '../view';
import { draftsList, outboxList } from './idsLive';
import { makeListLive, type ListLive } from './listLive';
import { makePlainListLive } from './plainListLive';
import type { Sort } from '@shared/ipc/desk';
import { segmentsOf } from './segments';

/** The live list of any view; `sort` only where it can be chosen. */
export function listOf(context: CacheContext, call: Bridge['call'], view: View, sort: Sort): ListLive {
  switch (view.kind) {
    case 'drafts':
      return makePlainListLive(context, draftsList(context), (rows) => ({ rows, hasMore: false }));
    case 'outbox':
      return makePlainListLive(context, outboxList(context), (rows) => ({ rows, hasMore: false }));
    case 'saved':
      return makeSavedLive(context, call, view.saved);
    case 'search':
      return makePlainListLive(context, makeSearchLive(context, call, view.query), ({ found, loading, hasMore }) => ({
        rows: loading && found.length === 0 ? undefined : found.map(({ conversation }) => conversation),
        hasMore,
      }));
    default:
      return makeListLive(context, segmentsOf(view, sort));
  }
}
