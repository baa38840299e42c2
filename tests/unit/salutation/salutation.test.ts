import { expect, it } from 'vitest';
import { accusative, englishLine, germanLine, pronoun } from '@shared/logic/salutation/lines';
import { salutationOf } from '@shared/logic/salutation/salutation';
import { salutations } from '../../support/labelled/salutations';

type Row = ReturnType<typeof salutations>['rows'][number];

/** What comes out for a row, in the words of the set. */
function got({ known }: Row) {
  const salutation = salutationOf(known);
  return {
    ...{ form: salutation.form, address: salutation.address, title: salutation.title },
    ...{ de: germanLine(salutation), en: englishLine(salutation) },
    pronoun: pronoun(salutation, known.capitalDu ?? false),
    ...(accusative(salutation) !== null && { accusative: accusative(salutation) }),
  };
}

function wanted({ known, expected: { alsoRight = [], ...expected } }: Row) {
  const de = germanLine(salutationOf(known));
  return { ...expected, de: alsoRight.includes(de) ? de : expected.de };
}

// A fifth was held back until the code was written. Run once, on 30 November 2026, 38 of its 47 rows came out right in every
// part, 45 in Frau, Herr, neutral or company, none wrongly as Frau or Herr. What it showed was mended, and it is a set like
// the others since.
const { rows } = salutations();

it.each(rows.map((row) => [row.id, row] as const))('%s', (_id, row) => expect(got(row)).toEqual(wanted(row)));
