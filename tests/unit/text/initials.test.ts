import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WritingSettings } from '@shared/domain/writing';
import { comparable } from '@shared/logic/writing/proof/sentBefore';
import { usedOf } from '@shared/logic/templates/usedOf';
import { asInitials, initialsOf, withInitials, withoutInitials } from '@shared/logic/text/initials';
import { ownText } from '@shared/logic/text/ownText';

describe('initials of a name', () => {
  it.each([
    ['Anna Berger', 'AB'],
    ["Seán O'Neill", 'SO'],
    ['Kim van der Berg', 'KVD'],
    ['élodie', 'É'],
    ['', null],
    ['4711', null],
  ])('%s: %s', (name, letters) => expect(initialsOf(name)).toBe(letters));
});

describe('a public answer', () => {
  it.each([
    ['Gern geschehen!', 'Gern geschehen! ^AB'],
    ['Gern geschehen!\n\n', 'Gern geschehen! ^AB'],
    ['Zwei Zeilen,\nund das war es.', 'Zwei Zeilen,\nund das war es. ^AB'],
    ['Von Hand unterschrieben ^AB', 'Von Hand unterschrieben ^AB'],
    ['Von Hand unterschrieben\n^kb ', 'Von Hand unterschrieben\n^kb '],
    ['Das sind 2^10 Stück', 'Das sind 2^10 Stück ^AB'],
    ['Fröhliche Grüße ^_^', 'Fröhliche Grüße ^_^ ^AB'],
    ['', ''],
    [' \n', ' \n'],
  ])('%j leaves as %j', (text, signed) => expect(withInitials(text, 'AB')).toBe(signed));

  it('is not signed where nobody chose initials', () => expect(withInitials('Gern!', '')).toBe('Gern!'));

  const letters = fc.string({ unit: 'grapheme', maxLength: 12 }).map(asInitials);

  it('is signed once, by what the setting takes, and says the same as before', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), letters, (text, initials) => {
        if (initials !== '')
          expect(
            WritingSettings.safeParse({ capitalDu: true, suggestions: true, unchangedADay: 1, initials }).success,
          ).toBe(true);
        const signed = withInitials(text, initials);
        expect(withInitials(signed, initials)).toBe(signed);
        expect(withoutInitials(signed)).toBe(withoutInitials(text));
        expect(comparable(signed)).toBe(comparable(text));
      }),
    );
  });

  it('is still the template it was', () => {
    const template = 'Schön, dass alles gepasst hat.';
    const use = { id: 't' as never, text: template, blanks: [], slips: [], then: [] };
    expect(usedOf(use, withInitials(template, 'AB')).unchanged).toBe(true);
    expect(ownText('Danke! ^AB')).toBe('Danke!');
  });
});
