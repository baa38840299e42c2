import { describe, expect, it } from 'vitest';
import { salutations } from '../../support/labelled/salutations';
import { checkSet } from './checkSet';

describe('labelled salutations', () => {
  const set = salutations();

  it('is a whole set', () => {
    checkSet('salutations', set, 180);
  });

  it('has no two rows of the same facts', () => {
    expect(new Set(set.rows.map(({ known }) => JSON.stringify(known))).size).toBe(set.rows.length);
  });

  it('expects lines that could be sent', () => {
    const lines = set.rows.flatMap(({ expected }) => [expected.de, expected.en, ...(expected.alsoRight ?? [])]);
    expect(lines.filter((line) => / {2}|^ | $|[,{}<>]$|\{\{|\{%|\n/u.test(line))).toEqual([]);
  });

  it('expects lines that agree with the form and the address', () => {
    const wrong = set.rows.filter(({ expected: { form, address, de, en } }) => {
      if (form === 'du') return !de.startsWith('Hallo') || !en.startsWith('Hi');
      if (address === 'company') return de !== 'Sehr geehrte Damen und Herren' || en !== 'Dear Sir or Madam';
      return de.startsWith('Hallo') || en.startsWith('Hi');
    });
    expect(wrong).toEqual([]);
  });

  it('never expects Frau or Herr where nobody said so', () => {
    const said = /\b(?:(?:Frau|Herrn?|Mrs?|Ms|Miss|HERR|frau|herr)\b|Fr\.|Hr\.)/u;
    const guessed = set.rows.filter(
      ({ known, expected }) =>
        /^(?:frau|herr)$/u.test(expected.address) &&
        !said.test([known.name, ...known.wrote, known.corrected?.address].join(' ')),
    );
    expect(guessed).toEqual([]);
  });

  it('expects a pronoun that agrees with the form and the setting', () => {
    const wrong = set.rows.filter(({ known, expected: { form, pronoun } }) => {
      const right = form === 'du' ? (known.capitalDu ? ['Du', 'Ihr'] : ['du', 'ihr']) : ['Sie'];
      return !right.includes(pronoun);
    });
    expect(wrong).toEqual([]);
  });
});
