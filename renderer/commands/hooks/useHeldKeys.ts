import type { HeldKeys } from '../keys/holdKeys';
import { useDeskParts } from '../DeskProvider';

/** For what takes the keys when it opens: says that its field comes later, or that there is none. */
export function useHeldKeys(): Pick<HeldKeys, 'hold' | 'giveUp'> {
  return useDeskParts().keys;
}
