import type { Conversation } from '@shared/domain/conversation';
import { comparePlaces, placeOf, type Place } from './place';
import type { Segment } from './segments';

type Entry = { row: Conversation; place: Place };

/**
 * The loaded part of a view as the cache has it: an unbroken run of rows, at one end or both of the view or
 * somewhere between. No overlay, no holding still: see arrange.
 */
export type ListWindow = {
  entries(): readonly Entry[];
  get(id: string): Conversation | undefined;
  atStart(): boolean;
  atEnd(): boolean;
  first(): Place | null;
  last(): Place | null;
  /** Starts over with these rows. */
  replace(rows: readonly Conversation[], ends: { atStart: boolean; atEnd: boolean }): void;
  append(rows: readonly Conversation[], atEnd: boolean): void;
  prepend(rows: readonly Conversation[], atStart: boolean): void;
  /**
   * Takes rows as they are now (null for one that is gone), and lets go of what is more than `atMost` rows, but never
   * of the row `keep`.
   */
  update(rows: ReadonlyMap<string, Conversation | null>, atMost: number, keep?: string | null): void;
};

/** So many rows stay below (above) the one that is kept, so that it never stands at the edge of what is loaded. */
const around = 20;

/** Makes an empty window over the stretches of a view. */
export function makeListWindow(segments: readonly Segment[]): ListWindow {
  let entries: Entry[] = [];
  let byId = new Map<string, Entry>();
  let ends = { atStart: true, atEnd: false };
  const entriesOf = (rows: readonly Conversation[]): Entry[] =>
    rows.flatMap((row) => {
      const place = placeOf(segments, row);
      return place ? [{ row, place }] : [];
    });
  const set = (next: Entry[], nextEnds = ends): void => {
    entries = next;
    ends = nextEnds;
    byId = new Map(next.map((entry) => [entry.row.id, entry]));
  };
  const first = (): Place | null => entries[0]?.place ?? null;
  const last = (): Place | null => entries.at(-1)?.place ?? null;
  const inside = (place: Place): boolean => {
    const [top, bottom] = [first(), last()];
    const below = ends.atStart || (top !== null && comparePlaces(place, top) >= 0);
    const above = ends.atEnd || (bottom !== null && comparePlaces(place, bottom) <= 0);
    return below && above;
  };
  return {
    entries: () => entries,
    get: (id) => byId.get(id)?.row,
    atStart: () => ends.atStart,
    atEnd: () => ends.atEnd,
    first,
    last,
    replace: (rows, nextEnds) => set(entriesOf(rows), nextEnds),
    append: (rows, atEnd) =>
      set([...entries, ...entriesOf(rows.filter(({ id }) => !byId.has(id)))], { ...ends, atEnd }),
    prepend: (rows, atStart) =>
      set([...entriesOf(rows.filter(({ id }) => !byId.has(id))), ...entries], { ...ends, atStart }),
    update: (rows, atMost, keep = null) => {
      const came = entriesOf([...rows.values()].filter((row) => row !== null)).filter(({ place }) => inside(place));
      const stayed = entries.filter(({ row }) => !rows.has(row.id));
      if (came.length === 0 && stayed.length === entries.length) return;
      set(came.length === 0 ? stayed : [...stayed, ...came].sort((a, b) => comparePlaces(a.place, b.place)));
      const kept = keep === null ? -1 : entries.findIndex(({ row }) => row.id === keep);
      const end = Math.max(atMost, kept < 0 ? 0 : kept + around);
      const start = Math.min(entries.length - atMost, kept < 0 ? entries.length : kept - around);
      if (ends.atStart && end < entries.length) set(entries.slice(0, end), { ...ends, atEnd: false });
      else if (!ends.atStart && start > 0) set(entries.slice(start), { ...ends, atStart: false });
    },
  };
}
