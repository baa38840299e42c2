import { fold } from './fold';

/** What the index counts as part of a word (SQLite's unicode61: letters, numbers, private use). */
const wordParts = /[\p{L}\p{N}\p{Co}]+/gu;
const lettersOnly = /^\p{L}+$/u;

/**
 * What is looked for in one place: folded pieces that follow each other. `prefix`: the last one may go on. `inside`: it
 * is also found within a compound ("nummer" in "rechnungsnummer").
 */
export type QueryWord = { pieces: readonly string[]; prefix: boolean; inside: boolean };

/** A word shorter than this is found only as it stands, unless it is still being typed: then from the second letter on. */
const shortestStem = 4;
const shortestBeginning = 2;
/** How much of a compound has to stand before a word found within it. */
const shortestHead = 3;
/** What goes before a word without making a compound of it: "Versand" is no sand. */
const prefixes = new Set([
  'ver',
  'ent',
  'zer',
  'emp',
  'miss',
  'ges',
  'ers',
  'bes',
  'uns',
  'inter',
  'pre',
  'pro',
  'con',
  'com',
]);
/** Plurals that are sure ones, folded: "Rechnungen" also means what begins as "Rechnung" does. */
const plural = /^(\p{L}{2,}(?:ung|heit|keit|schaft|ion))en$/u;
const vowel = /[aeiouy]/u;

/** The pieces a text is made of, folded as in the index. */
export function foldedPieces(text: string): string[] {
  return fold(text).match(wordParts) ?? [];
}

/** What is typed without quotes. `typing`: it may be a beginning, however short. Null when it has no letter or number. */
export function plainWord(text: string, typing: boolean): QueryWord | null {
  const typed = foldedPieces(text);
  const last = typed.at(-1)?.replace(plural, '$1');
  if (last === undefined) return null;
  const pieces = [...typed.slice(0, -1), last];
  const isStem = last.length >= shortestStem;
  return {
    pieces,
    prefix: isStem || (typing && (pieces.length > 1 || last.length >= shortestBeginning)),
    inside: pieces.length === 1 && isStem && lettersOnly.test(last),
  };
}

/** What is typed within quotes: exactly these words. Null when there is none. */
export function phrase(text: string): QueryWord | null {
  const pieces = foldedPieces(text);
  return pieces.length === 0 ? null : { pieces, prefix: false, inside: false };
}

/**
 * Where in a piece of text a word is found within a compound, 0 when it is not. Without a dictionary: what stands before
 * it must be long enough to be a word, have a vowel and be no mere prefix. Index and memory decide alike.
 */
export function insideAt(piece: string, word: string): number {
  for (let at = piece.indexOf(word, shortestHead); at > 0; at = piece.indexOf(word, at + 1)) {
    const head = piece.slice(0, at);
    if (!prefixes.has(head) && vowel.test(head) && lettersOnly.test(piece)) return at;
  }
  return 0;
}

/** A piece of a folded text and where it begins. */
export type Piece = { piece: string; start: number };

/** Where a word is found from this piece on, in units of the folded text; null when it is not. */
export function wordAt(pieces: readonly Piece[], at: number, word: QueryWord): { start: number; end: number } | null {
  const first = pieces[at];
  const last = word.pieces.length - 1;
  const end = pieces[at + last];
  const wanted = word.pieces[last] ?? '';
  if (!first || !end) return null;
  const inside = word.inside ? insideAt(end.piece, wanted) : 0;
  for (let offset = 0; offset < last; offset++) if (pieces[at + offset]?.piece !== word.pieces[offset]) return null;
  if (end.piece === wanted || (word.prefix && end.piece.startsWith(wanted)))
    return { start: first.start, end: end.start + wanted.length };
  return inside > 0 ? { start: end.start + inside, end: end.start + inside + wanted.length } : null;
}

const wordPart = /^[\p{L}\p{N}\p{Co}]$/u;
const remembered = new Map<number, boolean>();
const rememberAtMost = 20_000;

/** Whether a character belongs to words; looked up once, for texts have few different ones. */
function belongs(point: number): boolean {
  const known = remembered.get(point);
  if (known !== undefined) return known;
  const found = wordPart.test(String.fromCodePoint(point));
  if (remembered.size < rememberAtMost) remembered.set(point, found);
  return found;
}

const asciiParts = Uint8Array.from({ length: 128 }, (_, point) => (belongs(point) ? 1 : 0));

/** The next piece of a folded text, from a place outside of words or at the beginning of one; null when there is none. */
export function nextPiece(folded: string, from: number): Piece | null {
  let start = -1;
  let at = from;
  for (; at < folded.length; at++) {
    const point = folded.codePointAt(at) ?? 0;
    const inside = point < 128 ? asciiParts[point] === 1 : belongs(point);
    if (inside && start < 0) start = at;
    if (!inside && start >= 0) break;
    if (point > 0xffff) at++;
  }
  return start < 0 ? null : { piece: folded.slice(start, at), start };
}

/** The pieces of a folded text with their places. */
export function piecesOf(folded: string): Piece[] {
  const pieces: Piece[] = [];
  for (let next = nextPiece(folded, 0); next; next = nextPiece(folded, next.start + next.piece.length))
    pieces.push(next);
  return pieces;
}

/** The pieces of a folded text without their places. All mail that comes in goes this way. */
export function cutWords(folded: string): string[] {
  const words: string[] = [];
  for (let next = nextPiece(folded, 0); next; next = nextPiece(folded, next.start + next.piece.length))
    words.push(next.piece);
  return words;
}

/** The beginning of the word that the unit at a place belongs to. */
export function pieceStart(folded: string, at: number): number {
  let start = at;
  while (start > 0) {
    const isPair = start > 1 && (folded.codePointAt(start - 2) ?? 0) > 0xffff;
    const before = isPair ? start - 2 : start - 1;
    if (!belongs(folded.codePointAt(before) ?? 0)) break;
    start = before;
  }
  return start;
}
