import { describe, expect, it } from 'vitest';
import { LegalForm } from '@shared/domain/business';
import { detailLines } from '@shared/logic/business/block';
import { emptyProfile, lawOf, missingFields, requiredFields } from '@shared/logic/business/details';

const shop = {
  ...emptyProfile,
  form: 'gmbh' as const,
  name: 'Rosen Winter GmbH',
  managers: 'Anna Winter, Bert Sommer',
  street: 'Marktplatz 3',
  place: '24103 Kiel',
  registerCourt: 'Amtsgericht Kiel',
  registerNumber: 'HRB 12345 KI',
  vatId: 'DE123456789',
};

describe('mandatory details', () => {
  it('of a GmbH are seat, register and all managers (§ 35a GmbHG)', () => {
    expect(missingFields(shop)).toEqual([]);
    expect(missingFields({ ...shop, managers: ' ', registerNumber: '' })).toEqual(['registerNumber', 'managers']);
  });
  it('of an AG also name the chair of its supervisory board (§ 80 AktG)', () => {
    expect(missingFields({ ...shop, form: 'ag' })).toEqual(['chair']);
  });
  it('of a registered merchant name no managers (§ 37a HGB)', () => {
    expect(requiredFields('merchant')).not.toContain('managers');
  });
  it('of a GmbH & Co. KG name the liable partner', () => {
    expect(missingFields({ ...shop, form: 'gmbhCoKg' })).toEqual(['partner']);
  });
  it('of an Austrian trader who is not registered are the full name and where the trade is (§ 63 GewO 1994)', () => {
    expect(missingFields({ ...emptyProfile, form: 'atSole' })).toEqual(['owner', 'street', 'place']);
  });
  it('of a firm in the Swiss register are its name alone (Art. 954a OR)', () => {
    expect(missingFields({ ...emptyProfile, form: 'chRegistered' })).toEqual(['name']);
  });
  it.each(['sole', 'gbr', 'ev', 'other'] as const)('%s: no law wants any in letters, so none is missing', (form) => {
    expect(lawOf(form)).toBe('');
    expect(missingFields({ ...emptyProfile, form })).toEqual([]);
  });
  it.each(LegalForm.options)('of %s have a law where there are any', (form) => {
    expect(lawOf(form) === '').toBe(requiredFields(form).length === 0);
  });
  it.each(['gmbh', 'ug', 'eg'] as const)('of %s name a chair only where there is one', (form) => {
    expect(requiredFields(form)).not.toContain('chair');
    expect(detailLines({ ...shop, form, chair: 'Carla Herbst' })).toContain('Vorsitz des Aufsichtsrats: Carla Herbst');
  });
  it('of an Austrian merchant name the person behind the firm (§ 14 UGB)', () => {
    expect(missingFields({ ...shop, form: 'atMerchant' })).toEqual(['owner']);
  });
});

describe('their block', () => {
  it('says everything in order', () => {
    expect(detailLines(shop)).toEqual([
      'Rosen Winter GmbH',
      'Marktplatz 3, 24103 Kiel',
      'Registergericht: Amtsgericht Kiel, HRB 12345 KI',
      'Geschäftsführung: Anna Winter, Bert Sommer',
      'USt-IdNr.: DE123456789',
    ]);
  });
  it.each([
    ['kgaa', 'Persönlich haftende Gesellschafter: Anna Winter, Bert Sommer'],
    ['seOneTier', 'Geschäftsführende Direktoren: Anna Winter, Bert Sommer'],
    ['eg', 'Vorstand: Anna Winter, Bert Sommer'],
    ['atGmbh', 'Firmenbuch: Amtsgericht Kiel, HRB 12345 KI'],
    ['chRegistered', 'Handelsregister: Amtsgericht Kiel, HRB 12345 KI'],
  ] as const)('of %s speaks as its law does: %s', (form, line) => {
    expect(detailLines({ ...shop, form })).toContain(line);
  });
  it('of a Swiss firm gives its number as what it is', () => {
    const swiss = { ...shop, form: 'chRegistered' as const, registerCourt: '', registerNumber: 'CHE-123.456.788' };
    expect(detailLines(swiss)).toContain('UID: CHE-123.456.788');
  });
  it.each(LegalForm.options)('of %s names every required field', (form) => {
    const full = Object.fromEntries(Object.keys(emptyProfile).map((field) => [field, `<${field}>`]));
    const text = detailLines({ ...emptyProfile, ...full, form }).join('\n');
    for (const field of requiredFields(form)) expect(text).toContain(`<${field}>`);
  });
});
