import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Template } from '@shared/domain/template';
import { byUse, findTemplates } from '@shared/logic/templates/findTemplates';
import { chooseVariant, type TemplateVariant } from '@shared/logic/templates/variant';
import { nameInAddress } from '@shared/logic/text/nameInAddress';

const variant = (language: 'de' | 'en' | null, scope: unknown): TemplateVariant =>
  ({ language, scope, text: 'x', html: null }) as TemplateVariant;
const template = (fields: Partial<Template> & { name: string }): Template =>
  ({
    ...{ id: fields.name, folder: '', tags: [], shortcut: null, variants: [variant(null, null)], attachments: [] },
    ...{ then: [], createdAt: 0, changedAt: 0 },
    ...fields,
  }) as Template;
const place = (language: 'de' | 'en' | null) =>
  ({ language, account: 'a', channel: 'email' }) as never as Parameters<typeof chooseVariant>[1];

describe('the variant of a template', () => {
  const english = variant('en', null);
  const german = variant('de', null);
  const any = variant(null, null);
  const mail = variant('en', { channel: 'email' });
  const own = variant('de', { account: 'a' });
  const other = variant('en', { account: 'b' });
  const all = [english, german, any, mail, own, other];
  const chosen = (variants: TemplateVariant[], language: 'de' | 'en' | null) =>
    chooseVariant({ variants }, place(language));

  it('is for this account before its channel before any, then in this language', () => {
    expect(chosen(all, 'en')).toBe(own);
    expect(chosen([english, german, any, mail], 'de')).toBe(mail);
    expect(chosen([english, german, any], 'de')).toBe(german);
    expect(chosen([english, any], 'de')).toBe(any);
    expect(chosen([other, english], 'de')).toBe(english);
    expect(chosen([other], 'de')).toBe(other);
  });

  it('is one of them, wherever they stand', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(all, { minLength: 1 }),
        fc.constantFrom('de' as const, 'en' as const),
        (some, language) => {
          const found = chosen(some, language);
          expect(some).toContain(found);
          expect(chosen([...some].reverse(), language)).toBe(found);
        },
      ),
    );
  });
});

describe('finding a template', () => {
  const refund = template({ name: 'Rückgabe', shortcut: 'rg', tags: ['Versand'] });
  const greeting = template({ name: 'Gruß', usedAt: 5, variants: [variant(null, null)] });
  const parcel = template({
    name: 'Paket',
    usedAt: 9,
    variants: [{ ...variant(null, null), text: 'Ihre Rückgabe ist da.' }],
  });
  const all = byUse([refund, greeting, parcel]);

  it('has those first that were used last', () => {
    expect(all.map(({ name }) => name)).toEqual(['Paket', 'Gruß', 'Rückgabe']);
    expect(findTemplates(all, '  ')).toBe(all);
  });

  it.each([
    ['ruckgabe', ['Rückgabe', 'Paket']],
    ['rueckgabe da', ['Paket']],
    [';rg', ['Rückgabe']],
    ['versand', ['Rückgabe']],
    ['gruss', ['Gruß']],
    ['nichts', []],
  ])('%s', (typed, names) => {
    expect(findTemplates(all, typed).map(({ name }) => name)).toEqual(names);
  });
});

describe('the name in an address', () => {
  it.each([
    ['anna.meier@x.test', 'Anna Meier'],
    ['jörg+shop@x.test', 'Jörg'],
    ['info@x.test', null],
    ['a.meier@x.test', null],
    ['meier77@x.test', null],
  ])('%s', (address, name) => {
    expect(nameInAddress(address)).toBe(name);
  });
});
