import { seeded } from '../generate/random';

/**
 * The fifth that is held back: the ids in file order, drawn one by one without putting back, by the seed
 * in the head of the set's file, until a fifth (rounded down) is drawn.
 */
export function drawHeld(ids: readonly string[], seed: number): string[] {
  const random = seeded(seed);
  const left = [...ids];
  return Array.from({ length: Math.floor(ids.length / 5) }, () => {
    const at = random.int(left.length);
    const [drawn] = left.splice(at, 1);
    if (drawn === undefined) throw new Error('nothing left to draw');
    return drawn;
  });
}
