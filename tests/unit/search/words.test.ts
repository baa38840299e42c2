import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutWords, piecesOf, pieceStart } from '@shared/logic/search/words';

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      'a',
      'z',
      '7',
      ' ',
      '-',
      '.',
      '_',
      'ß',
      'é',
      '\u0301',
      '漢',
      '𝒳',
      '😀',
      '\ud800',
      '\udc00',
      '\ue000',
      '½',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});

/** What SQLite's unicode61 takes for words. */
const parts = /[\p{L}\p{N}\p{Co}]+/gu;

it('finds the words of a text and their places', () => {
  fc.assert(
    fc.property(text, (given) => {
      const expected = [...given.matchAll(parts)].map((match) => ({ piece: match[0], start: match.index }));
      expect(piecesOf(given)).toEqual(expected);
      expect(cutWords(given)).toEqual(expected.map(({ piece }) => piece));
    }),
  );
});

it('finds the beginning of a word from any place in it', () => {
  fc.assert(
    fc.property(text, (given) => {
      for (const { piece, start } of piecesOf(given))
        for (let unit = 0; unit < piece.length; unit++) {
          const isLow = /^[\udc00-\udfff]/.test(given.slice(start + unit));
          if (!isLow) expect(pieceStart(given, start + unit)).toBe(start);
        }
    }),
  );
});
