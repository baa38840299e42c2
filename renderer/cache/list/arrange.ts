import type { Conversation } from '@shared/domain/conversation';
import { comparePlaces, placeOf, type Place } from './place';
import type { Segment } from './segments';

/** A row on the screen with the place it was given. */
export type ShownRow = { row: Conversation; place: Place };
export type Arrangement = { shown: readonly ShownRow[]; fresh: number };

/** What an arrangement is made from. `truth`: the loaded rows, painted. `rowNow`: any row, painted, or undefined. */
export type ArrangeInput = {
  segments: readonly Segment[];
  truth: readonly Conversation[];
  rowNow(id: string): Conversation | undefined;
  /** The person is at work: only rows their own act moved may come, go or move; others may come below all of them. */
  held: boolean;
  isOwn(id: string): boolean;
};

/** Decides what is shown and in which order, given what is shown now. */
export function arrange(before: readonly ShownRow[], input: ArrangeInput): Arrangement {
  const target = placed(input);
  if (!input.held) return { shown: target, fresh: 0 };
  const kept = before.flatMap(({ row: { id }, place }) => keep(id, place, input));
  const ids = new Set(kept.map(({ row }) => row.id));
  const shown = [...kept];
  const last = shown.at(-1)?.place;
  // What comes below the last row moves nothing: a list that is being filled grows while somebody works in it.
  const enters = ({ row, place }: ShownRow): boolean => input.isOwn(row.id) || !last || comparePlaces(place, last) > 0;
  for (const each of target) if (!ids.has(each.row.id) && enters(each)) insert(shown, each);
  return { shown, fresh: countFresh(shown, target) };
}

function placed({ segments, truth }: ArrangeInput): ShownRow[] {
  const rows = truth.flatMap((row) => {
    const place = placeOf(segments, row);
    return place ? [{ row, place }] : [];
  });
  return rows.sort((a, b) => comparePlaces(a.place, b.place));
}

/** A shown row stays where it is, unless it is no more, or the person's own act took it away or moved it. */
function keep(id: string, place: Place, { segments, rowNow, isOwn }: ArrangeInput): ShownRow[] {
  const row = rowNow(id);
  if (!row) return [];
  const next = placeOf(segments, row);
  const moved = next === null || comparePlaces(next, place) !== 0;
  return moved && isOwn(id) ? [] : [{ row, place }];
}

/** From the end up, where most enter: pages grow downwards. */
function insert(shown: ShownRow[], one: ShownRow): void {
  let index = shown.length;
  for (let above = shown[index - 1]; above && comparePlaces(one.place, above.place) < 0; above = shown[index - 1])
    index--;
  shown.splice(index, 0, one);
}

function countFresh(shown: readonly ShownRow[], target: readonly ShownRow[]): number {
  const places = new Map(shown.map(({ row, place }) => [row.id, place]));
  return target.filter(({ row, place }) => {
    const now = places.get(row.id);
    return now === undefined || comparePlaces(place, now) < 0;
  }).length;
}
