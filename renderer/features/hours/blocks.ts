import type { OpenBlock } from '@shared/domain/openingHours';

const dayMinutes = 1440;

/** When a block ends, in minutes since the day it begins on. */
const endOf = ({ from, to }: OpenBlock): number => (to > from ? to : to + dayMinutes);

/** Whether a block begins before one that stands before it has ended. */
export function overlaps(blocks: readonly OpenBlock[], index: number): boolean {
  const block = blocks[index];
  return (
    block !== undefined &&
    blocks.slice(0, index).some((other) => block.from < endOf(other) && other.from < endOf(block))
  );
}

/** The block one is likely to add: a usual day, or the hours after a break. */
export function nextBlock(blocks: readonly OpenBlock[]): OpenBlock {
  const last = blocks.at(-1);
  if (!last) return { from: 9 * 60, to: 17 * 60 };
  const from = Math.min(endOf(last) + 60, 23 * 60);
  return { from, to: Math.min(from + 4 * 60, dayMinutes) % dayMinutes };
}
