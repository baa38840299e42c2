import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAll } from '@shared/logic/search/findAll';
import { zoomed } from '@shared/logic/view/zoom';

const found = (text: string, query: string): string[] =>
  findAll(text, query).map(({ start, end }) => text.slice(start, end));

test.each([
  ['Die Größe der Größe', 'groesse', ['Größe', 'Größe']],
  ['GROESSE und Grösse', 'größe', ['GROESSE', 'Grösse']],
  ['Café, CAFE\u0301!', 'cafe', ['Café', 'CAFE\u0301']],
  ['Straße', 'strass', ['Straß']],
  ['eins  zwei   drei', 'eins zwei drei', ['eins  zwei   drei']],
  ['eins\nzwei', 'eins zwei', []],
  ['aaaa', 'aa', ['aa', 'aa']],
  ['nichts', ' ', []],
  ['👩🏽‍🔧 Werkstatt', 'werkstatt', ['Werkstatt']],
])('%j looked through for %j', (text, query, places) => {
  expect(found(text, query)).toEqual(places);
});

test('a piece of a text is always found in it, in order, without overlap', () => {
  const word = fc.stringMatching(/^[a-zäöüßé]{1,8}$/u);
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), word, (around, wanted) => {
      const text = [...around, wanted, ...around].join(', ');
      const places = findAll(text, wanted);
      expect(places.length).toBeGreaterThan(0);
      for (const [at, { start, end }] of places.entries()) {
        expect(end).toBeGreaterThan(start);
        expect(start).toBeGreaterThanOrEqual(places[at - 1]?.end ?? 0);
      }
    }),
  );
});

test('sizes go up and down by steps, never out of bounds, and back to the usual one', () => {
  expect([1, 1.1, 1.25].map((factor) => zoomed(factor, 1))).toEqual([1.1, 1.25, 1.5]);
  expect([1, 0.9, 1.18].map((factor) => zoomed(factor, -1))).toEqual([0.9, 0.8, 1.1]);
  expect([zoomed(3, 1), zoomed(0.7, -1), zoomed(9, 1), zoomed(2, 0)]).toEqual([3, 0.7, 3, 1]);
});
