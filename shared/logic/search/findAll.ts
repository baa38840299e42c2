import { fold, type Folded, foldWithMap } from './fold';

/** A stretch of a text, in UTF-16 units. */
export type Found = { start: number; end: number };

/** More are not counted: nobody goes through them one by one. */
const most = 2000;

/** Every place of a text where the words looked for stand one after the other, case and marks aside as in the search. */
export function findAll(text: string, query: string): Found[] {
  const wanted = fold(query.trim().replace(/\s+/gu, ' '));
  // Most texts have none: that is told in a fraction of the time.
  if (wanted === '' || !fold(text.replace(/ {2,}/gu, ' ')).includes(wanted)) return [];
  const { text: folded, from } = withoutRuns(foldWithMap(text));
  const found: Found[] = [];
  for (let at = folded.indexOf(wanted); at >= 0 && found.length < most; at = folded.indexOf(wanted, at + wanted.length))
    found.push({ start: from[at] ?? 0, end: endOf(from, at + wanted.length, text.length) });
  return found;
}

/** A run of spaces is drawn as one. */
function withoutRuns({ text, from }: Folded): Folded {
  if (!text.includes('  ')) return { text, from };
  const kept = from.slice(0, text.length).filter((_, at) => text[at] !== ' ' || text[at - 1] !== ' ');
  return { text: text.replace(/ {2,}/gu, ' '), from: [...kept, from.at(-1) ?? 0] };
}

/** Where the original goes on: a letter that folds to two units, or a mark behind it, is found as a whole. */
function endOf(from: readonly number[], at: number, length: number): number {
  const last = from[at - 1] ?? 0;
  for (let next = at; next < from.length; next++) if ((from[next] ?? 0) > last) return from[next] ?? length;
  return length;
}
