import type { Range } from '../../ipc/search';
import { foldWithMap } from './fold';
import { piecesOf, type QueryWord } from './words';

const longest = 240;
/** How much is shown before the first hit. */
const lead = 40;
/** Texts are searched for the hit only so far: a snippet is a courtesy, not worth a second. */
const searched = 50_000;

/** Part of a text around its first hit, line breaks made spaces, with the hits as ranges. */
export type Snippet = { snippet: string; ranges: Range[] };

/** Where the words of a query are in a text, in UTF-16 units of the original. */
export function hitsIn(text: string, words: readonly QueryWord[]): Range[] {
  const { text: folded, from } = foldWithMap(text);
  const pieces = piecesOf(folded);
  const found: Range[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const length = Math.max(0, ...words.map((word) => matchAt(pieces, at, word)));
    const start = pieces[at]?.start ?? 0;
    if (length > 0) found.push({ start: from[start] ?? 0, end: originalEnd(from, start + length) });
  }
  return found;
}

/** How many folded units match from this piece on, 0 when they do not. */
function matchAt(pieces: readonly { piece: string; start: number }[], at: number, word: QueryWord): number {
  const last = word.pieces.length - 1;
  const all = word.pieces.every((wanted, offset) => {
    const piece = pieces[at + offset]?.piece ?? '';
    return piece === wanted || (word.prefix && offset === last && piece.startsWith(wanted));
  });
  const end = pieces[at + last];
  return all && end ? end.start + (word.pieces[last]?.length ?? 0) - (pieces[at]?.start ?? 0) : 0;
}

/** The end of a range in the original: a character is highlighted whole, also where folding made two of it. */
function originalEnd(from: readonly number[], end: number): number {
  let next = end;
  while (next < from.length - 1 && from[next] === from[end - 1]) next += 1;
  return from[next] ?? 0;
}

/** A snippet of a text for a list of hits; the beginning when nothing in it matches. */
export function snippetAround(text: string, words: readonly QueryWord[]): Snippet {
  const hits = hitsIn(text.slice(0, searched), words);
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
