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

const { seen } = salutations();

it.each(seen.map((row) => [row.id, row] as const))('%s', (_id, row) => expect(got(row)).toEqual(wanted(row)));
