import { describe, expect, it } from 'vitest';
import { LegalForm } from '@shared/domain/business';
import { detailLines } from '@shared/logic/business/block';
import { emptyProfile, missingFields, requiredFields } from '@shared/logic/business/details';

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
  it('of an unregistered trader are name and address', () => {
    expect(missingFields({ ...emptyProfile, form: 'sole' })).toEqual(['name', 'owner', 'street', 'place']);
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
  it.each(LegalForm.options)('of %s names every required field', (form) => {
    const full = Object.fromEntries(Object.keys(emptyProfile).map((field) => [field, `<${field}>`]));
    const text = detailLines({ ...emptyProfile, ...full, form }).join('\n');
    for (const field of requiredFields(form)) expect(text).toContain(`<${field}>`);
  });
});
