import { channelNames } from '@shared/i18n/channelNames';
import type { AppError } from '@shared/errors/appError';
import type { Conversation } from '@shared/domain/conversation';
import type { SavedViewId } from '@shared/domain/ids';
import { mayHold } from '@shared/logic/search/matches';
import { parseQuery } from '@shared/logic/search/query';
import { resolveQuery, type ResolvedQuery } from '@shared/logic/search/resolve';
import type { Bridge } from '../../bridge/bridge';
import type { CacheContext } from '../cacheContext';
import { firstIndexAtStart, type ListSnapshot } from '../list/listModel';
import type { ListLive } from '../list/listLive';
import { makeEmitter } from '../live/live';
import { makeThrottle } from '../live/throttle';
import { reorder } from './reorder';

const pageSize = 100;
/** A view is asked for again at most this often, in ms. */
const gapMs = 250;
/** Rows of these tables can change what a search finds. */
const seen = new Set(['conversation', 'message', 'tag', 'account', 'savedView']);

/**
 * The list of a saved view: the ledger is asked again when a row it could see changes. While the person works, rows leave
 * but none moves: new ones wait at the top. A row that cannot be in the view any more goes before the ledger has answered.
 */
export function makeSavedLive(context: CacheContext, call: Bridge['call'], id: SavedViewId): ListLive {
  const { reader, hub, overlay, aliases, activity } = context;
  const { emit, subscribe } = makeEmitter();
  let asks: ResolvedQuery = { node: null, problems: [] };
  let shown: readonly Conversation[] = [];
  let found: readonly Conversation[] | null = null;
  let next: number | null = null;
  let problem: AppError | null = null;
  /** The next page is asked for and not there yet. */
  let growing = false;
  let leave: (() => void)[] = [];

  const holds = (row: Conversation): boolean => mayHold(asks, row);
  const look = (): ListSnapshot => ({
    rows: shown.map(overlay.paint).filter(holds),
    loading: found === null,
    hasMore: next !== null,
    hasBefore: false,
    fresh: found === null ? 0 : reorder(shown, found).fresh,
    firstIndex: firstIndexAtStart,
    problem,
  });
  let snapshot = look();
  const draw = (): void => {
    snapshot = look();
    emit();
  };
  const settle = (): void => {
    shown = found ?? [];
    draw();
  };

  /** What the view asks for now; null when it is no more. */
  const queryNow = async (): Promise<string | null> => {
    const rows = await reader.read((db) => Promise.all([db.savedView.get(id), db.tag.toArray(), db.account.toArray()]));
    const [view, tags = [], accounts = []] = rows ?? [];
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const parsed = parseQuery(view?.query ?? '', { now: Date.now(), zone });
    asks = resolveQuery(parsed, { tags, accounts, channels: channelNames });
    return view?.query ?? null;
  };
  const rowsOf = async (ids: readonly Conversation['id'][]): Promise<Conversation[]> => {
    const unique = [...new Set(ids.map(aliases.conversation))];
    const rows = (await reader.read((db) => db.conversation.bulkGet(unique))) ?? [];
    return rows.filter((row) => row !== undefined);
  };
  const ask = async (before: number | null): Promise<void> => {
    const query = await queryNow();
    const limit = before === null ? Math.min(200, Math.max(pageSize, shown.length)) : pageSize;
    const reply = query === null ? null : await call('search', 'run', { query, before, limit });
    problem = reply === null ? null : reply.ok ? (reply.value.problems[0] ?? null) : reply.error;
    const hits = reply?.ok ? reply.value.hits : [];
    const rows = await rowsOf(hits.map(({ conversationId }) => conversationId));
    const first = found === null;
    found = before === null ? rows : [...(found ?? []), ...rows];
    next = reply?.ok ? reply.value.next : null;
    shown = !first && activity.busy() ? reorder(shown, found).rows : found;
    draw();
  };
  const again = makeThrottle(
    () => ask(null),
    gapMs,
    () => performance.now(),
    (run, ms) => void setTimeout(run, ms),
  );

  /** Rows that are shown are told at once; whether others come or go is for the ledger to say. */
  const refresh = async (changed: ReadonlySet<string>): Promise<void> => {
    const ids = shown.flatMap((row) => (changed.has(row.id) ? row.id : []));
    if (ids.length === 0) return;
    const now = new Map((await rowsOf(ids)).map((row) => [row.id, row]));
    const fill = (rows: readonly Conversation[]) => rows.map((row) => now.get(row.id) ?? row);
    shown = fill(shown);
    found = found && fill(found);
    draw();
  };
  return {
    get: () => snapshot,
    subscribe,
    open: () => {
      again.ask();
      leave = [
        hub.subscribe(({ rows, all }) => {
          if (all || rows.some(({ table }) => seen.has(table))) again.ask();
          return refresh(new Set(rows.flatMap(({ table, id: row }) => (table === 'conversation' ? row : []))));
        }),
        overlay.subscribe(draw),
        activity.onIdle(settle),
        again.stop,
      ];
    },
    close: () => {
      for (const stop of leave) stop();
      leave = [];
    },
    loadMore: () => {
      if (next === null || growing) return;
      growing = true;
      void ask(next).finally(() => (growing = false));
    },
    loadBefore: () => undefined,
    toStart: () => Promise.resolve(settle()),
    toEnd: () => Promise.resolve(),
    settle,
    holds,
  };
}
