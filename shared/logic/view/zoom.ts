/** The sizes there are, as factors. */
const steps = [0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const;

/** One size larger, smaller, or (0) the usual one. */
export function zoomed(factor: number, by: 1 | 0 | -1): number {
  if (by === 0) return 1;
  const next = by > 0 ? steps.find((step) => step > factor + 0.001) : steps.findLast((step) => step < factor - 0.001);
  return next ?? (by > 0 ? steps.at(-1) : steps[0]) ?? 1;
}
