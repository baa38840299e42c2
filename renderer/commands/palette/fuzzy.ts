import type { Range } from '@shared/ipc/search';
import { foldWithMap } from '@shared/logic/search/fold';

/** How well a label fits: higher is better. `ranges` in UTF-16 units of the label. */
export type Fit = { score: number; ranges: readonly Range[] };

/**
 * Fits what was typed into a label: its letters in order, folded alike (ö finds o, oe and ö). Beginnings of words
 * and letters in a row count for more. Null when it does not fit; an empty query fits everything.
 */
export function fuzzyFit(query: string, label: string): Fit | null {
  const wanted = [...foldWithMap(query.replace(/\s+/gu, '')).text];
  const { text, from } = foldWithMap(label);
  const places: number[] = [];
  let score = 0;
  for (const letter of wanted) {
    const last = places.at(-1) ?? -1;
    const start = wordStart(text, letter, last + 1);
    const next = text[last + 1] === letter ? last + 1 : (start ?? text.indexOf(letter, last + 1));
    if (next < 0) return null;
    score += next === last + 1 ? 3 : next === start ? 2 : 0;
    score -= next / 100;
    places.push(next);
  }
  return { score, ranges: rangesOf(places, from) };
}

function wordStart(text: string, letter: string, from: number): number | undefined {
  for (let at = text.indexOf(letter, from); at >= 0; at = text.indexOf(letter, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return at;
  return undefined;
}

function rangesOf(places: readonly number[], from: readonly number[]): Range[] {
  const ranges: { start: number; end: number }[] = [];
  for (const place of places) {
    const start = from[place] ?? 0;
    const end = Math.max(start + 1, from[place + 1] ?? start + 1);
    const last = ranges.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  return ranges;
}
