import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ms } from '@shared/domain/ids';
import { proofread } from '@shared/logic/writing/proof/proofread';
import { readerOf } from '@shared/logic/writing/proof/reader';
import { comparable } from '@shared/logic/writing/proof/sentBefore';
import { stories } from '../../../../electron/connectors/practice/content';
import { humanMails } from '../../../support/labelled/mails';
import { type Sentence, sentences } from './sentences';

const kinds = (...given: Parameters<typeof proofread>): string[] => proofread(...given).map(({ kind }) => kind);
const whoIs = (name: string, wrote: string[] = [], names: string[] = [], set: Sentence['corrected'] = {}) =>
  readerOf({ name, salutation: { form: null, address: null, title: null, ...set } }, wrote, names);
const bodyOf = (raw: string): string => raw.slice(raw.indexOf('\r\n\r\n') + 4).replaceAll('\r\n', '\n');

describe('a text is read before it leaves', () => {
  it.each(sentences.map((each) => [each.why, each.text, each] as const))('%s: %s', (_why, text, each) => {
    const { to, wrote = [], names = [], corrected = {}, finds } = each;
    const reader = to === undefined ? null : whoIs(to, wrote, names, corrected);
    expect(kinds(text, reader, [])).toEqual(finds);
  });

  it('warns of nothing in mails of persons', () => {
    const alarms = humanMails().rows.filter(({ raw }) => proofread(bodyOf(raw), null, []).length > 0);
    expect(alarms.map(({ id }) => id)).toEqual([]);
  });
});

it("warns of nothing in the sample desk's own answers", () => {
  const alarms = stories.flatMap((story) => {
    const { customer, people = {}, lines = [] } = story;
    return lines.flatMap(({ by, text }, at) => {
      if (by !== 'us') return [];
      const before = lines.slice(0, at);
      const wrote = before.filter((line) => line.by === undefined).map((line) => line.text);
      const names = Object.values(people).flatMap(({ name, id }) => [name, id]);
      const sent = before.flatMap((line) => (line.by === 'us' ? [{ text: line.text, at: 0 }] : []));
      return kinds(text, whoIs(customer.name, wrote, [customer.id, ...names]), sent).map((kind) => [story.id, kind]);
    });
  });
  expect(alarms).toEqual([]);
});

describe('the same text again', () => {
  const text = 'Ihr Paket hat unser Lager verlassen und ist morgen bei Ihnen.';
  const at = 1_700_000_000_000 as Ms;

  it('is found, whatever greets, follows or is quoted', () => {
    const sent = [{ text: `Guten Tag Frau Meier,\n\n${text}\n\n-- \nAnna Berger\nLaden\n\n> Wo ist mein Paket?`, at }];
    expect(kinds(text, null, sent)).toEqual(['sentBefore']);
    expect(kinds(`Hallo,\n${text.toUpperCase()}\n\n> Und jetzt?`, null, sent)).toEqual(['sentBefore']);
  });

  it('is not found in another, nor in a phrase', () => {
    expect(kinds(`${text} Versprochen.`, null, [{ text, at }])).toEqual([]);
    expect(kinds('Gern, bis bald!', null, [{ text: 'Gern, bis bald!', at }])).toEqual([]);
    expect(kinds('', null, [{ text: '', at }])).toEqual([]);
  });

  it('is what was written last of several', () => {
    const sent = [1, 3, 2].map((step) => ({ text, at: at + step }));
    expect(proofread(text, null, sent)).toEqual([{ kind: 'sentBefore', at: at + 3 }]);
  });
});

it('reads any text against any customer without failing, and quotes add nothing', () => {
  const word = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('Hallo', 'Sie', 'du', '\n', '> ', ', ', 'Frau'));
  const any = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(any, any, any, (text, name, wrote) => {
      const reader = whoIs(name, [wrote], [name]);
      expect(Array.isArray(proofread(text, reader, [{ text, at: 0 }]))).toBe(true);
      expect(comparable(comparable(text))).toEqual(expect.any(String));
    }),
  );
});

it('never finds the name a customer goes by', () => {
  const name = fc.constantFrom(
    'Anna',
    'Peter',
    'Kim',
    'Søren',
    'Jürgen',
    'Zoë',
    'Meier',
    "O'Neill",
    'Groß',
    'Müller-Lüdenscheidt',
  );
  const greet = fc.constantFrom('Hallo', 'Hi', 'Liebe', 'Sehr geehrte Frau', 'Guten Tag Herr', 'Dear Ms');
  fc.assert(
    fc.property(name, name, greet, (first, last, by) => {
      const reader = whoIs(`${first} ${last}`);
      expect(kinds(`${by} ${last},\n\nes ist da.`, reader, [])).toEqual([]);
    }),
  );
});
