import type { Range } from '../../ipc/search';
import { firstHit } from './firstHit';
import { fold, foldWithMap, originalPlace } from './fold';
import { piecesOf, wordAt, type QueryWord } from './words';

const longest = 240;
/** How much is shown before the first hit. */
const lead = 40;
/** Texts are searched for the hit only so far: a snippet is a courtesy, not worth a second. */
export const snippetFrom = 50_000;

/** So much after what is shown is looked at too: no word of it is cut there. */
const margin = 500;
/** So much of a text is looked through first. */
const beginning = 2_000;

/** Part of a text around its first hit, line breaks made spaces, with the hits as ranges. */
export type Snippet = { snippet: string; ranges: Range[] };

/** Where the words of a query are in a text, in UTF-16 units of the original. */
export function hitsIn(text: string, words: readonly QueryWord[]): Range[] {
  if (words.length === 0) return [];
  const { text: folded, from } = foldWithMap(text);
  const pieces = piecesOf(folded);
  const found: Range[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const hits = words.flatMap((word) => wordAt(pieces, at, word) ?? []);
    if (hits.length === 0) continue;
    const start = from[Math.min(...hits.map((hit) => hit.start))] ?? 0;
    const end = originalEnd(from, Math.max(...hits.map((hit) => hit.end)));
    const last = found.at(-1);
    // A phrase and a word of it are one stretch.
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}

/** The end of a range in the original: a character is highlighted whole, also where folding made two of it. */
function originalEnd(from: readonly number[], end: number): number {
  let next = end;
  while (next < from.length - 1 && from[next] === from[end - 1]) next += 1;
  return from[next] ?? 0;
}

/** A snippet of a text for a list of hits; the beginning when nothing in it matches. */
export function snippetAround(text: string, words: readonly QueryWord[]): Snippet {
  const hits = shownHits(text, words);
  const begin = wordStart(text, Math.max(0, (hits[0]?.start ?? 0) - lead));
  const head = begin > 0 ? '… ' : '';
  const end = begin + longest;
  const snippet = head + whole(text.slice(begin, end)).replace(/\s/gu, ' ');
  const move = head.length - begin;
  const ranges = hits
    .filter((hit) => hit.end + move <= snippet.length)
    .map((hit) => ({ start: hit.start + move, end: hit.end + move }));
  return { snippet, ranges };
}

/** The first hit and those near it. Most stand at the beginning, and no more of a text is folded than it takes. */
function shownHits(text: string, words: readonly QueryWord[]): Range[] {
  for (const length of [beginning, snippetFrom]) {
    const searched = text.slice(0, length);
    const first = firstHit(fold(searched), words);
    const from = first === null ? null : originalPlace(searched, first);
    if (from === null || (from + margin > length && length < text.length)) continue;
    return hitsIn(text.slice(from, Math.min(snippetFrom, from + longest + margin)), words).map(({ start, end }) => ({
      start: from + start,
      end: from + end,
    }));
  }
  return [];
}

/** The next beginning of a word, not far away; never within a surrogate pair. */
function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, at + lead).search(/\s/u);
  return space < 0 || space + 1 >= lead ? at + (isLow(text.charCodeAt(at)) ? 1 : 0) : at + space + 1;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** A text without half a surrogate pair at its end. */
function whole(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}
