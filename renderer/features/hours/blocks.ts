import type { OpenBlock } from '@shared/domain/openingHours';
import { endOf } from '@shared/logic/time/overlaps';

const dayMinutes = 1440;

/** The block one is likely to add: a usual day, or the hours after a break. */
export function nextBlock(blocks: readonly OpenBlock[]): OpenBlock {
  const last = blocks.at(-1);
  if (!last) return { from: 9 * 60, to: 17 * 60 };
  const from = Math.min(endOf(last) + 60, 23 * 60);
  return { from, to: Math.min(from + 4 * 60, dayMinutes) % dayMinutes };
}
