import { BatchSize } from '@shared/logic/batchSize';

/** Works deadlines out again for so many conversations, in one transaction; answers how many it looked at. */
export type ResetClocks = (most: number) => number;

/** One transaction after the other until no deadline is of earlier opening hours. Cut short, it goes on at the next start. */
export function* clockSteps(areDue: () => boolean, reset: ResetClocks, workedMs: () => number): Generator<void, void> {
  const size = new BatchSize({ start: 100, min: 20, max: 2000, targetMs: 15 });
  for (; areDue(); yield) size.took(reset(size.current), workedMs());
}
