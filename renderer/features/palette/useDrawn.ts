import { startTransition, useEffect, useState } from 'react';

/** So many rows fill the palette. */
const seen = 14;

/** How many of so many rows are drawn: what is seen with the key press that opens the palette, the rest right after it. */
export function useDrawn(count: number): number {
  const [whole, setWhole] = useState(false);
  useEffect(() => startTransition(() => setWhole(true)), []);
  return whole ? count : Math.min(count, seen);
}
