import { nextPiece, pieceStart, type Piece, type QueryWord, wordAt } from './words';

/**
 * Where in a folded text the first piece begins at which one of the words is found, null when none is. Looks only at
 * pieces that have a word's letters in them: most of a text is never cut.
 */
export function firstHit(folded: string, words: readonly QueryWord[]): number | null {
  let first: number | null = null;
  for (const word of words) {
    const letters = word.pieces[0] ?? '';
    if (letters === '') continue;
    for (let at = folded.indexOf(letters); at >= 0 && (first === null || at < first);) {
      const pieces = piecesFrom(folded, pieceStart(folded, at), word.pieces.length);
      if (wordAt(pieces, 0, word)) first = pieces[0]?.start ?? at;
      const [here] = pieces;
      at = folded.indexOf(letters, here ? here.start + here.piece.length : at + 1);
    }
  }
  return first;
}

function piecesFrom(folded: string, start: number, count: number): Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  while (pieces.length < count) {
    const next = nextPiece(folded, from);
    if (!next) break;
    pieces.push(next);
    from = next.start + next.piece.length;
  }
  return pieces;
}
