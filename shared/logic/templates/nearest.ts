/**
 * The known name that was most likely meant; null where none is near. One letter more, less, other or in the wrong place
 * counts one; a fourth of the letters, or a third of the last part, may be wrong. `firstName` alone is near to `customer.firstName`.
 */
export function nearest<N extends string>(typed: string, known: readonly N[]): N | null {
  const wanted = typed.toLowerCase();
  const tail = lastPart(wanted);
  // Where a root was written it counts: of names that end alike, the one whose root is near was meant.
  const forgotten = wanted === tail ? 0 : 1.5;
  let best: N | null = null;
  let least = Infinity;
  for (const name of known) {
    const whole = name.toLowerCase();
    const apart = distance(wanted, whole);
    const ends = distance(tail, lastPart(whole));
    const away = Math.min(
      apart <= Math.max(1, Math.floor(wanted.length / 4)) ? apart : Infinity,
      ends <= Math.max(1, Math.floor(tail.length / 3)) ? ends + forgotten : Infinity,
    );
    if (away < least) [best, least] = [name, away];
  }
  return best;
}

const lastPart = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** Single edits between two words, neighbours changing places counted as one. */
function distance(a: string, b: string): number {
  let above: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (above[j - 2] ?? 0) + 1);
      next.push(least);
    }
    [above, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
