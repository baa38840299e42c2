import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approvedText, asApproved, openPlaces, samplesOf, variablesIn } from '@shared/logic/templates/approved';
import { placeLabel } from '@shared/logic/templates/placeLabel';

const template = {
  ...{ id: 'HX1', name: 'Abholbereit', language: 'de', variables: ['1', 'tag'] },
  text: 'Hallo {{1}}, Ihr Rad steht ab {{ tag }} bereit. Gruß, {{1}}',
};

describe('what a place is for', () => {
  it.each([
    ['Hallo {{1}}, Ihr Rad steht ab {{2}} für Sie bereit.', '1', 'Hallo …, Ihr Rad'],
    ['Hallo {{1}}, Ihr Rad steht ab {{2}} für Sie bereit.', '2', 'Rad steht ab … für Sie'],
    ['Fertig. Am {{1}} um {{2}} Uhr! Bis dann', '1', 'Am … um'],
    ['Fertig. Am {{1}} um {{2}} Uhr! Bis dann', '2', 'um … Uhr!'],
    ['{{1}}\nGruß', '1', null],
    ['ohne', '7', null],
    ['Hallo {{kunden_name}}', 'kunden_name', 'Kunden name'],
    ['Nr. {{orderNumber}}', 'orderNumber', 'Order Number'],
    ['{{_}}', '_', null],
  ])('%s: %s', (text, name, label) => expect(placeLabel(text, name)).toBe(label));

  it('has the samples of its own places alone', () => {
    const given = { 1: ' Frau\nKern ', 2: 7, toString: 'x', other: 'y' };
    expect(samplesOf(['1', '2', 'constructor'], given)).toEqual({ samples: { 1: 'Frau Kern' } });
    expect(samplesOf(['2'], given)).toEqual({});
  });
});

describe('an approved text', () => {
  it('names its places once each, in order', () => expect(variablesIn(template.text)).toEqual(['1', 'tag']));

  it('shows what is not filled yet, and knows that it is not', () => {
    expect(approvedText(template, { 1: 'Karla' })).toBe('Hallo Karla, Ihr Rad steht ab {{ tag }} bereit. Gruß, Karla');
    expect(openPlaces(template, { 1: 'Karla', tag: '  \n' })).toEqual(['tag']);
  });

  it('is one only word for word, and of those the account has', () => {
    const use = { id: 'HX1', values: { 1: ' Karla\nKunz ', tag: 'morgen', other: 'x' } };
    const text = approvedText(template, use.values);
    expect(asApproved([template], use, text)).toEqual({ id: 'HX1', values: { 1: 'Karla Kunz', tag: 'morgen' } });
    expect(asApproved([template], use, `${text}!`)).toBeNull();
    expect(asApproved([template], { ...use, id: 'HX2' }, text)).toBeNull();
    expect(asApproved([template], { id: 'HX1', values: {} }, template.text)).toBeNull();
    expect(asApproved(undefined, use, text)).toBeNull();
    expect(asApproved([template], undefined, text)).toBeNull();
  });

  it('takes values as they are, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (value) => {
        const clean = value.replaceAll(/\s+/gu, ' ').trim();
        fc.pre(clean !== '');
        const text = approvedText({ text: 'A {{1}} B' }, { 1: value });
        expect(text).toBe(`A ${clean} B`);
      }),
    );
    expect(approvedText({ text: '{{constructor}}' }, {})).toBe('{{constructor}}');
  });
});
