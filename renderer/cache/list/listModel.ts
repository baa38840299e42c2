import type { AppError } from '@shared/errors/appError';
import type { Conversation } from '@shared/domain/conversation';
import { arrange, type ShownRow } from './arrange';
import { makeListWindow } from './listWindow';
import type { Segment } from './segments';

/** What a list shows now; see ListResult. */
export type ListSnapshot = {
  rows: readonly Conversation[];
  loading: boolean;
  hasMore: boolean;
  hasBefore: boolean;
  fresh: number;
  firstIndex: number;
  /** Why it shows nothing: what it asks for is not understood any more, or could not be asked. */
  problem?: AppError | null;
};

/** What a model asks from outside. */
export type ListEnv = {
  segments: readonly Segment[];
  paint(row: Conversation): Conversation;
  /** The row that must not move under the person's eyes. */
  anchor(): string | null;
};

/** Rows that may come, go or move although the person is at work: those their own act changed. */
export type Mine = (id: string) => boolean;

/** Where `firstIndex` starts: enough for as many rows to enter above. */
export const firstIndexAtStart = 1_000_000;

/** Holds the rows of a list and decides what moves. Knows no database and no clock. */
export function makeListModel({ segments, paint, anchor }: ListEnv) {
  const window = makeListWindow(segments);
  /** Rows still shown though they no longer belong to the view. */
  const strays = new Map<string, Conversation>();
  let shown: readonly ShownRow[] = [];
  let loading = true;
  let atMost = Number.POSITIVE_INFINITY;
  let snapshot: ListSnapshot = {
    rows: [],
    loading,
    hasMore: false,
    hasBefore: false,
    fresh: 0,
    firstIndex: firstIndexAtStart,
  };

  const rowNow = (id: string): Conversation | undefined => {
    const row = window.get(id) ?? strays.get(id);
    return row && paint(row);
  };
  const indexOf = (id: string | null): number => shown.findIndex(({ row }) => row.id === id);
  const draw = (held: boolean, isOwn: Mine, fixTop = false): void => {
    const focused = anchor();
    const fixed = fixTop && indexOf(focused) < 0 ? (shown[0]?.row.id ?? null) : focused;
    const before = indexOf(fixed);
    const truth = window.entries().map(({ row }) => paint(row));
    const next = arrange(shown, { segments, truth, rowNow, held, isOwn });
    shown = next.shown;
    const ids = new Set<string>(shown.map(({ row }) => row.id));
    for (const id of strays.keys()) if (!ids.has(id)) strays.delete(id);
    const after = indexOf(fixed);
    snapshot = {
      rows: shown.map(({ row }) => row),
      loading,
      hasMore: !window.atEnd(),
      hasBefore: !window.atStart(),
      fresh: next.fresh,
      firstIndex: snapshot.firstIndex - (before >= 0 && after >= 0 ? after - before : 0),
    };
  };

  return {
    snapshot: () => snapshot,
    first: window.first,
    last: window.last,
    atStart: window.atStart,
    atEnd: window.atEnd,
    /** Whether something waits to take its place. */
    unsettled: () => snapshot.fresh > 0 || strays.size > 0,
    draw,
    settle: () => draw(false, () => false),
    /** Starts over; from then on as many rows are kept as were asked for, `pageRows` a page. */
    replace: (rows: readonly Conversation[], ends: { atStart: boolean; atEnd: boolean }, pageRows: number): void => {
      window.replace(rows, ends);
      atMost = pageRows;
      loading = false;
      draw(false, () => false);
    },
    grow: (way: 'down' | 'up', rows: readonly Conversation[], done: boolean, held: boolean): void => {
      atMost += rows.length;
      if (way === 'down') window.append(rows, done);
      else window.prepend(rows, done);
      const added = new Set<string>(rows.map(({ id }) => id));
      draw(held, (id) => added.has(id), way === 'up');
    },
    update: (rows: ReadonlyMap<string, Conversation | null>, held: boolean, isOwn: Mine): void => {
      const before = new Map(shown.map(({ row: { id } }) => [id as string, window.get(id) ?? strays.get(id)]));
      window.update(rows, atMost, anchor());
      strays.clear();
      for (const [id, last] of before) {
        const row = rows.has(id) ? rows.get(id) : last;
        if (row && !window.get(id)) strays.set(id, row);
      }
      draw(held, isOwn);
    },
  };
}
export type ListModel = ReturnType<typeof makeListModel>;
