/** Chance that can be repeated: the same seed gives the same run of numbers. */
export type Random = {
  /** From 0 (included) to 1 (not included). */
  next(): number;
  /** A whole number from 0 up to, but not, `below`. */
  int(below: number): number;
  /** One of the list, which must not be empty. */
  pick<T>(list: readonly T[]): T;
};

/** Mulberry32: small, fast and even enough for samples. @param seed any whole number */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return {
    next,
    int,
    pick: <T>(list: readonly T[]): T => {
      const found = list[int(list.length)];
      if (found === undefined) throw new Error('nothing to pick from');
      return found;
    },
  };
}
