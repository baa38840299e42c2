import { fold } from './fold';

/** What the index counts as part of a word (SQLite's unicode61: letters, numbers, private use). */
const wordParts = /[\p{L}\p{N}\p{Co}]+/gu;

/** One word of a query, folded, as the pieces the index has it in; `prefix` when its last piece may go on. */
export type QueryWord = { pieces: string[]; prefix: boolean };

/**
 * The words of a query: all must match, the last one may be a beginning. Punctuation inside a word (an address, a
 * number with dashes) makes a phrase of it; what has no letter or number is left out.
 */
export function queryWords(query: string): QueryWord[] {
  const all = query
    .split(/\s+/u)
    .map((word) => fold(word).match(wordParts) ?? [])
    .filter((pieces) => pieces.length > 0);
  return all.map((pieces, at) => ({ pieces, prefix: at === all.length - 1 && !/\s$/u.test(query) }));
}

/** The query in the language of FTS5: quoted phrases, so that nothing a person types is an operator. */
export function matchOf(words: readonly QueryWord[]): string {
  return words.map(({ pieces, prefix }) => `"${pieces.join(' ')}"${prefix ? '*' : ''}`).join(' AND ');
}

/** The pieces of a folded text with their places. */
export function piecesOf(folded: string): { piece: string; start: number }[] {
  return [...folded.matchAll(wordParts)].map((match) => ({ piece: match[0], start: match.index }));
}
