import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approvedText, asApproved, openPlaces, variablesIn } from '@shared/logic/templates/approved';

const template = {
  ...{ id: 'HX1', name: 'Abholbereit', language: 'de', variables: ['1', 'tag'] },
  text: 'Hallo {{1}}, Ihr Rad steht ab {{ tag }} bereit. Gruß, {{1}}',
};

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
