import type { Conversation } from '@shared/domain/conversation';
import type { CacheContext } from '../cacheContext';
import { makeEmitter, type Live } from '../live/live';
import { makeListModel, type ListSnapshot } from './listModel';
import type { Place } from './place';
import { readPage } from './readPage';
import type { Segment } from './segments';

/** A list that stays true, and the ways to move its window. */
export type ListLive = Live<ListSnapshot> & {
  loadMore(): void;
  loadBefore(): void;
  /** Start over at either end; settle when the rows are there. */
  toStart(): Promise<void>;
  toEnd(): Promise<void>;
  /** Lets everything take its place now: the person asked, or opened the view. */
  settle(): void;
  /** Whether a row can be in this list by what is known of it; absent where the view's states say so. */
  holds?(row: Conversation): boolean;
};

/** Rows a page has. */
const pageSize = 200;
/** Rows the first page has when a view opens: what is seen at once, and not a row more to wait for. */
const firstRows = 40;

/** Makes the live list of a view that is read from the indexes. */
export function makeListLive(context: CacheContext, segments: readonly Segment[]): ListLive {
  const { reader, hub, overlay, activity, anchor } = context;
  const { emit, subscribe } = makeEmitter();
  const model = makeListModel({ segments, paint: overlay.paint, anchor });
  let leave: (() => void)[] = [];

  let queue: Promise<unknown> = Promise.resolve();
  /** One after the other: a page read before a change must not be laid over it. */
  const inTurn = (task: () => Promise<void>): Promise<void> => {
    const turn = queue.then(task).then(emit);
    queue = turn.catch(() => undefined);
    return turn;
  };
  const page = (from: Place | null, way: 'down' | 'up', limit = pageSize): Promise<Conversation[] | undefined> =>
    reader.read((db) => readPage(db, segments, { from, way, limit }));

  /** Rows the last start asked for: the list is filled up again when few of them are left. */
  let asked = firstRows;
  const startOver = (way: 'down' | 'up', limit = pageSize): Promise<void> =>
    inTurn(async () => {
      asked = limit;
      const rows = await page(null, way, limit);
      if (!rows) return;
      const all = rows.length < limit;
      model.replace(rows, { atStart: way === 'down' || all, atEnd: way === 'up' || all }, pageSize);
    });
  /** Pages that are asked for and not there yet: who asks again meanwhile means the same one. */
  const growing = new Set<'down' | 'up'>();
  const grow = async (way: 'down' | 'up'): Promise<void> => {
    if (growing.has(way)) return;
    growing.add(way);
    await inTurn(async () => {
      try {
        if (way === 'down' ? model.atEnd() : model.atStart()) return;
        const rows = await page(way === 'down' ? model.last() : model.first(), way);
        if (rows) model.grow(way, rows, rows.length < pageSize, activity.busy());
      } finally {
        growing.delete(way);
      }
    });
  };
  const take = (ids: ReadonlySet<string>): Promise<void> =>
    inTurn(async () => {
      const list = [...ids];
      const rows = await reader.read((db) => db.conversation.bulkGet(list));
      if (!rows) return;
      const now = new Map(list.map((id, index) => [id, rows[index] ?? null]));
      model.update(now, activity.busy(), (id) => ids.has(id) && overlay.isOwn(id, 'any'));
      if (model.snapshot().rows.length < asked / 2 && !model.atEnd()) void grow('down');
    });
  const now = (act: () => void) => (): void => {
    act();
    emit();
  };

  return {
    get: model.snapshot,
    subscribe,
    open: () => {
      void startOver('down', firstRows).then(() => (model.atEnd() ? undefined : startOver('down')));
      leave = [
        hub.subscribe(({ rows, all }) => {
          if (all) return startOver('down');
          const ids = new Set(rows.flatMap(({ table, id }) => (table === 'conversation' ? id : [])));
          return ids.size > 0 ? take(ids) : undefined;
        }),
        overlay.subscribe(now(() => model.draw(activity.busy(), (id) => overlay.isOwn(id, 'named')))),
        activity.onIdle(() => (model.unsettled() ? now(model.settle)() : undefined)),
      ];
    },
    close: () => {
      for (const stop of leave) stop();
      leave = [];
    },
    loadMore: () => void grow('down'),
    loadBefore: () => void grow('up'),
    toStart: () => startOver('down'),
    toEnd: () => startOver('up'),
    settle: now(model.settle),
  };
}
