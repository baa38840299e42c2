/**
 * The known name that was most likely meant; null where none is near. One letter more, less, other or in the wrong place
 * counts one, and a third of the letters may be wrong. `firstName` alone is near to `customer.firstName`.
 */
export function nearest<N extends string>(typed: string, known: readonly N[]): N | null {
  const wanted = typed.toLowerCase();
  const tail = wanted.slice(wanted.lastIndexOf('.') + 1);
  const most = Math.max(1, Math.floor(tail.length / 3));
  let best: N | null = null;
  let least = most + 1;
  for (const name of known) {
    const whole = name.toLowerCase();
    const own = whole.slice(whole.lastIndexOf('.') + 1);
    // The root may be forgotten or wrong: what is said of it decides between names that end alike.
    const away = Math.min(distance(wanted, whole), distance(tail, own) + (wanted === tail ? 0 : 0.5));
    if (away < least) [best, least] = [name, away];
  }
  return best;
}

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
