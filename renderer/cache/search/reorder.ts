type Row = { id: string };

/**
 * How a list is shown that must not move, when another was found: rows that are gone leave, what was found below the last
 * one is added there, and what belongs above waits (`fresh`: how many).
 */
export function reorder<R extends Row>(shown: readonly R[], found: readonly R[]): { rows: R[]; fresh: number } {
  const at = new Map(found.map((row, index) => [row.id, index]));
  const kept = shown.flatMap((row) => found[at.get(row.id) ?? -1] ?? []);
  const ids = new Set(kept.map(({ id }) => id));
  const lowest = Math.max(-1, ...kept.map(({ id }) => at.get(id) ?? -1));
  const below = found.slice(lowest + 1);
  return { rows: [...kept, ...below], fresh: found.slice(0, lowest + 1).filter(({ id }) => !ids.has(id)).length };
}
