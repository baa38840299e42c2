import type { OpenBlock } from '../../domain/openingHours';

const dayMinutes = 1440;

/** When a block ends, in minutes since the day it begins on. */
export const endOf = ({ from, to }: OpenBlock): number => (to > from ? to : to + dayMinutes);

/** Whether a block begins before one that stands before it has ended. */
export function overlaps(blocks: readonly OpenBlock[], index: number): boolean {
  const block = blocks[index];
  return (
    block !== undefined &&
    blocks.slice(0, index).some((other) => block.from < endOf(other) && other.from < endOf(block))
  );
}
