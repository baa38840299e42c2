/** Bounds of a back-off, in ms. */
export type Backoff = { firstMs: number; maxMs: number };

/**
 * How long to wait before the next try: doubles from `firstMs` up to `maxMs`, shortened by up to half so that
 * many desks (or accounts) do not knock at the same moment.
 * @param tries how many tries have failed so far, from 1
 * @param random a number in [0, 1)
 * @returns ms, between half the step and the whole of it
 */
export function backoffMs({ firstMs, maxMs }: Backoff, tries: number, random: number): number {
  const step = Math.min(maxMs, firstMs * 2 ** Math.min(30, Math.max(0, tries - 1)));
  return Math.round(step * (1 - random / 2));
}
