import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AccountId, ChannelKind, TemplateId } from '@shared/domain/ids';
import type { TemplateFields } from '@shared/domain/template';
import { starterSet } from '@shared/logic/templates/starter/starterSet';
import { askedWords } from '@shared/logic/writing/suggest/askedWords';
import { makeTemplateIndex } from '@shared/logic/writing/suggest/templateIndex';
import { templateFields } from '../../../support/desk/templates';

const here = { account: AccountId.parse('a1'), channel: ChannelKind.parse('email') };
const indexOf = (rows: readonly TemplateFields[]) => {
  const index = makeTemplateIndex();
  for (const row of rows) index.put(row);
  return index;
};

describe('of the templates to begin with', () => {
  const starter = { de: indexOf(starterSet('de')), en: indexOf(starterSet('en')) };
  it.each([
    ['de', 'Hallo, wo bleibt mein Paket? Bestellung 4711', 'orderStatus'],
    ['de', 'Kann ich am Freitag einen Termin bekommen?', 'appointment'],
    ['de', 'Wie läuft eine Retoure bei Ihnen?', 'return'],
    ['de', 'Welche Daten speichern Sie über mich? Bitte löschen nach DSGVO.', 'dataProtection'],
    ['en', 'Where is my order? It has not arrived yet.', 'orderStatus'],
    ['en', 'I want to return the shoes.', 'return'],
    ['en', 'What are your opening hours?', 'hours'],
    ['de', 'Ich möchte die Jacke zurückschicken, wie geht das?', 'return'],
    ['de', 'Schönes Wetter heute, oder?', null],
    ['de', 'Verkaufen Sie veganen Käse?', null],
    ['en', 'Nice weather today!', null],
  ] as const)('in %s, "%s" is answered by %s', (language, question, id) => {
    const [first = null] = starter[language].like(askedWords(question), here);
    expect(first).toBe(id === null ? null : `starter-${id}`);
  });
});

describe('a template', () => {
  const text = 'Die Kette ölen Sie am besten alle zwei Wochen, {{ customer.name }}.';
  const variant = { language: null, scope: null, text, html: null };

  it('is found by its words, not by its marks', () => {
    const index = indexOf([templateFields('chain', { name: 'Pflege', variants: [variant] })]);
    expect(index.like(askedWords('Wie oft die Kette ölen, alle Wochen?'), here)).toEqual(['chain']);
    expect(index.like(askedWords('customer name'), here)).toEqual([]);
  });

  it('for another account or channel is not suggested', () => {
    const scoped = (scope: TemplateFields['variants'][number]['scope']) =>
      indexOf([templateFields('chain', { name: 'Kette', variants: [{ ...variant, scope }] })]).like(['kette'], here);
    expect(scoped({ account: here.account })).toEqual(['chain']);
    expect(scoped({ account: AccountId.parse('a2') })).toEqual([]);
    expect(scoped({ channel: here.channel })).toEqual(['chain']);
    expect(scoped({ channel: ChannelKind.parse('sms') })).toEqual([]);
  });
});

it('is the same however it came about, and takes any words', () => {
  const word = fc.oneof(
    fc.constantFrom('kette', 'rad', 'öl', 'retoure', 'x'),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const words = fc.array(word, { minLength: 1, maxLength: 6 });
  const id = fc.constantFrom('t1', 't2', 't3', 't4').map((each) => TemplateId.parse(each));
  const step = fc.record({ id, name: words, text: words, gone: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), words, (steps, question) => {
      const grown = makeTemplateIndex();
      const rows = new Map<TemplateId, TemplateFields>();
      for (const { id: key, name, text, gone } of steps) {
        const row = templateFields(key, {
          name: name.join(' '),
          variants: [{ language: null, scope: null, text: text.join(' '), html: null }],
        });
        grown.put(row);
        rows.set(key, row);
        if (!gone) continue;
        grown.remove(key);
        rows.delete(key);
      }
      const asked = askedWords(question.join(' '));
      expect(grown.like(asked, here)).toEqual(indexOf([...rows.values()]).like(asked, here));
      expect(['t1', 't2', 't3', 't4'].filter((each) => grown.has(TemplateId.parse(each)))).toEqual(
        [...rows.keys()].sort(),
      );
    }),
  );
});
