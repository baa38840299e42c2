import fc from 'fast-check';
import { expect, it } from 'vitest';
import { accusative, englishLine, germanLine } from '@shared/logic/salutation/lines';
import { salutationOf } from '@shared/logic/salutation/salutation';

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        'Frau',
        'Herr',
        'Dr.',
        'von',
        'Meier',
        'und',
        ',',
        '(',
        ')',
        '{{x}}',
        '<b>',
        'GmbH',
        'LG',
        '\n',
        'Sie',
      ),
    )
    .map((words) => words.join(' ')),
);

it('makes a line of any name and any words, without marks of templates, markup or line breaks', () => {
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 4 }), (name, wrote) => {
      const salutation = salutationOf({ name, wrote });
      for (const line of [germanLine(salutation), englishLine(salutation), accusative(salutation) ?? ''])
        expect(line).not.toMatch(/[{}<>\p{Cc}]| {2}|^ | $/u);
    }),
  );
});

it('says Frau or Herr only where somebody said it', () => {
  const word = fc.stringMatching(/^[A-ZÄÖÜ][a-zäöüß]{2,11}$/u);
  fc.assert(
    fc.property(word, word, fc.array(fc.constantFrom('Haben Sie offen?', 'Danke dir!', 'LG')), (first, last, wrote) => {
      fc.pre(![first, last].some((part) => /^(?:Frau|Herrn?|Mrs?|Miss|Mister|Fr|Hr|Ms)$/u.test(part)));
      expect(['neutral', 'company']).toContain(salutationOf({ name: `${first} ${last}`, wrote }).address);
    }),
  );
});

it('reads the longest messages in no time worth mentioning', () => {
  for (const part of ['ihr ', 'Sie ', '"', '„', 'Mit freundlichen ', 'viele ', 'LG\n', 'habt', 'i. A. ', '( ']) {
    const long = part.repeat(Math.ceil(100_000 / part.length));
    const began = performance.now();
    salutationOf({ name: long.slice(0, 400), wrote: [long] });
    expect(performance.now() - began).toBeLessThan(500);
  }
});
