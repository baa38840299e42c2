import type { SavedViewId } from '@shared/domain/ids';
import type { Bridge } from '../../bridge/bridge';
import type { CacheContext } from '../cacheContext';
import { makeEmitter, type Live } from '../live/live';
import { makeThrottle } from '../live/throttle';

/** How much each saved view holds, counted up to `mostCounted`; null for one whose query is not understood. */
export type ViewCounts = ReadonlyMap<SavedViewId, number | null>;

/** Counters are asked for again at most this often, in ms. */
const gapMs = 250;
const seen = new Set(['conversation', 'message', 'tag', 'account', 'savedView']);

/** Counts what saved views hold, all in one question, again whenever a row changes that one could see. */
export function makeViewCounts({ reader, hub }: CacheContext, call: Bridge['call']): Live<ViewCounts> {
  const { emit, subscribe } = makeEmitter();
  let counts: ViewCounts = new Map();
  let leave: (() => void)[] = [];
  const count = async (): Promise<void> => {
    const views = (await reader.read((db) => db.savedView.toArray())) ?? [];
    if (views.length === 0 && counts.size === 0) return;
    const reply = await call('search', 'count', { queries: views.map(({ query }) => query).slice(0, 200) });
    if (!reply.ok) return;
    counts = new Map(views.map(({ id }, at) => [id, reply.value.counts[at] ?? null]));
    emit();
  };
  const again = makeThrottle(
    count,
    gapMs,
    () => performance.now(),
    (run, ms) => void setTimeout(run, ms),
  );
  return {
    get: () => counts,
    subscribe,
    open: () => {
      again.ask();
      const cares = hub.subscribe(({ rows, all }) => {
        if (all || rows.some(({ table }) => seen.has(table))) again.ask();
      });
      leave = [cares, again.stop];
    },
    close: () => {
      for (const stop of leave) stop();
    },
  };
}
