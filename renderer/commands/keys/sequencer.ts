import type { Binding } from './bindings';
import type { KeyIndex } from './keyIndex';
import { isPress, type KeyEvent } from './press';

/** What a key event comes to: commands to choose from, the middle of a sequence, or nothing of ours. */
export type Outcome = { type: 'bindings'; bindings: readonly Binding[] } | { type: 'pending' } | { type: 'none' };

/**
 * Follows sequences of keys ('g i') over events. `index`: the keys as they are at the moment. A pause of `timeoutMs` or a foreign key forgets
 * what was begun.
 */
export function makeSequencer(index: () => KeyIndex, timeoutMs: number, now: () => number) {
  let begun: readonly Binding[] = [];
  let step = 0;
  let last = Number.NEGATIVE_INFINITY;
  const reset = (): void => {
    begun = [];
    step = 0;
  };
  return {
    reset,
    /** `allowed` says which bindings count at this moment; only asked at the start of a sequence. */
    take: (event: KeyEvent, allowed: (binding: Binding) => boolean): Outcome => {
      if (now() - last > timeoutMs) reset();
      last = now();
      const going = step > 0;
      const candidates = going ? begun : index().startingWith(event.key).filter(allowed);
      const matching = candidates.filter(({ presses }) => {
        const press = presses[step];
        return press !== undefined && isPress(event, press);
      });
      const complete = matching.filter(({ presses }) => presses.length === step + 1);
      if (complete.length > 0) {
        reset();
        return { type: 'bindings', bindings: complete };
      }
      if (matching.length === 0) {
        reset();
        // A wrong second key is swallowed: who meant 'g i' must not mark something done.
        return { type: going ? 'pending' : 'none' };
      }
      begun = matching;
      step++;
      return { type: 'pending' };
    },
  };
}
