import fc from 'fast-check';
import { expect, it } from 'vitest';
import { piecesOf, cutWords } from '@shared/logic/search/words';

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

it('finds the words of a text in one pass, the same that are found with their places', () => {
  fc.assert(
    fc.property(text, (given) => {
      expect(cutWords(given)).toEqual(piecesOf(given).map(({ piece }) => piece));
    }),
  );
});
