/** How many rows are loaded, and whether the list goes on above and below them. */
export type Stretch = { count: number; hasBefore: boolean; hasMore: boolean };

/**
 * Where so many steps down (up, negative) from a loaded row lead: the row's index, and how many of the steps are left
 * for rows that are not loaded yet. At a true end of the list none are left.
 */
export function stepIn({ count, hasBefore, hasMore }: Stretch, from: number, steps: number) {
  const wanted = from + steps;
  const index = Math.max(0, Math.min(count - 1, wanted));
  const goesOn = wanted > index ? hasMore : hasBefore;
  return { index, rest: goesOn ? wanted - index : 0 };
}
