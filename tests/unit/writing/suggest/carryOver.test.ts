import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { salutationOf } from '@shared/logic/salutation/salutation';
import { askedWords } from '@shared/logic/writing/suggest/askedWords';
import { carryOver } from '@shared/logic/writing/suggest/carryOver';

const kim = salutationOf({ name: 'Kim Vogel', wrote: [] });
const du = salutationOf({ name: 'Kim Vogel', wrote: ['Kannst du mir helfen?'] });
const to = (answer: string, names: string[] = ['Anna Berger']) => carryOver(answer, names, kim);

describe('an answer of before for another customer', () => {
  it.each([
    ['Hallo Frau Berger,\n\ndie Ware ist da.', 'Guten Tag Kim Vogel,\n\ndie Ware ist da.', 'greets this customer'],
    [
      'Dear Ms Berger,\n\nyour parcel is here.',
      'Dear Kim Vogel,\n\nyour parcel is here.',
      'in the language of the answer',
    ],
    ['Ist heute noch gekommen.', 'Ist heute noch gekommen.', 'no greeting where there was none'],
    ['Die Bestellung 20416 ist da.', 'Die Bestellung ___ ist da.', 'a number of four and more'],
    ['Das Zeichen ist RE-24-117.', 'Das Zeichen ist ___.', 'letters and figures'],
    ['Sie bekommen 49,90 Euro zurück.', 'Sie bekommen ___ Euro zurück.', 'an amount'],
    ['Wir kommen am 12.05.2026 vorbei.', 'Wir kommen am ___ vorbei.', 'a day'],
    ['Wir kommen am 12. Mai vorbei.', 'Wir kommen am ___ vorbei.', 'a day by its month'],
    ['Rufen Sie 0171 234 567 an.', 'Rufen Sie ___ an.', 'a number to call'],
    ['Es ging an anna@post.example hinaus.', 'Es ging an ___ hinaus.', 'an address'],
    ['Siehe https://post.example/track/99812 dazu.', 'Siehe ___ dazu.', 'a link of their own'],
    [
      'Offen von 10 bis 14 Uhr, ab 50 Euro frei.',
      'Offen von 10 bis 14 Uhr, ab 50 Euro frei.',
      'what holds for all stays',
    ],
    ['Alles gut.\n\n-- \nAnna Laden\n\n> Wo ist es?', 'Alles gut.', 'without signature and quote'],
  ])('%j becomes %j: %s', (answer, expected) => expect(to(answer)).toBe(expected));

  it.each([
    ['Das Paket ist bei Berger abgegeben.', 'names the old customer'],
    ['Annas Paket ist da.', 'in the genitive'],
    ['Hallo Frau Berger, Herr Kunze hat es abgeholt.', 'names somebody else'],
    ['Du bekommst ein neues Kabel, und das alte behältst du.', 'says du to who is not known as du'],
    ['Hallo Frau Berger,', 'says nothing but the greeting'],
    ['', 'is empty'],
  ])('%j is left out: it %s', (answer) => expect(to(answer)).toBeNull());

  it('speaks du to who does', () => {
    expect(carryOver('Hallo Anna,\n\ndu bekommst ein Kabel, und das ist neu.', ['Anna Berger'], du)).toBe(
      'Hallo Kim,\n\ndu bekommst ein Kabel, und das ist neu.',
    );
    expect(carryOver('Wir danken Ihnen und schicken es zu Ihnen.', [], du)).toBeNull();
  });

  it('never has the name or a long number of the old customer', () => {
    const word = fc.constantFrom(
      'Anna',
      'Berger',
      'Hallo',
      'Frau',
      ',',
      '\n',
      'Paket',
      '20416',
      'RE-4711',
      'anna@x.test',
      'da',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (words) => {
        const text = to(words.join(' '));
        expect(text ?? '').not.toMatch(/anna|berger|\d{4}/iu);
      }),
    );
  });
});

it('a message is asked by its own words', () => {
  expect(askedWords('Hallo Frau Meier,\nwo bleiben meine Lieferungen?\n\n> Rechnung')).toEqual(['bleib', 'lieferung']);
  expect(askedWords('Danke!')).toEqual([]);
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => askedWords(text).length <= 16));
});
