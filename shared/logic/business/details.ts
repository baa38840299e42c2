import type { BusinessProfile, LegalForm } from '../../domain/business';

/** A field of the profile that the law wants in business mail. */
export type DetailField = Exclude<keyof BusinessProfile, 'form'>;

type Duty = { law: string; fields: readonly DetailField[] };

const registered: readonly DetailField[] = ['name', 'place', 'registerCourt', 'registerNumber'];

/**
 * What business letters, mail included, have to name by legal form. `name` is the firm with its form in full, `place`
 * the seat. The chair of a supervisory board only where there is one (AG, SE, KGaA, eG always have one).
 */
const duties: Record<LegalForm, Duty> = {
  // No register: § 15b GewO is gone; who writes is told all the same by § 5 DDG, which asks for name and address.
  sole: { law: '§ 5 DDG', fields: ['name', 'owner', 'street', 'place'] },
  merchant: { law: '§ 37a HGB', fields: registered },
  gbr: { law: '§ 5 DDG', fields: ['name', 'managers', 'street', 'place'] },
  egbr: { law: '§ 707b BGB, § 125 HGB', fields: registered },
  ohg: { law: '§ 125 HGB', fields: registered },
  kg: { law: '§ 161 (2), § 125 HGB', fields: registered },
  gmbhCoKg: { law: '§ 161 (2), § 125 HGB, § 35a GmbHG', fields: [...registered, 'partner', 'managers'] },
  partg: { law: '§ 7 (5) PartGG, § 125 HGB', fields: registered },
  gmbh: { law: '§ 35a GmbHG', fields: [...registered, 'managers'] },
  ug: { law: '§ 35a GmbHG', fields: [...registered, 'managers'] },
  ag: { law: '§ 80 AktG', fields: [...registered, 'managers', 'chair'] },
  se: { law: 'Art. 9 SE-VO, § 80 AktG', fields: [...registered, 'managers', 'chair'] },
  kgaa: { law: '§ 278 (3), § 80 AktG', fields: [...registered, 'managers', 'chair'] },
  eg: { law: '§ 25a GenG', fields: [...registered, 'managers', 'chair'] },
  ev: { law: '§ 5 DDG', fields: [...registered, 'managers'] },
  atSole: { law: '§ 5 ECG', fields: ['name', 'owner', 'street', 'place'] },
  atMerchant: { law: '§ 14 UGB', fields: [...registered, 'owner'] },
  atOg: { law: '§ 14 UGB', fields: registered },
  atKg: { law: '§ 14 UGB', fields: registered },
  atGmbh: { law: '§ 14 UGB', fields: registered },
  atFlexCo: { law: '§ 14 UGB', fields: registered },
  atAg: { law: '§ 14 UGB', fields: registered },
  other: { law: '', fields: [] },
};

/** Where the duty of a legal form stands; '' where none is known. */
export function lawOf(form: LegalForm): string {
  return duties[form].law;
}

/** The fields business mail has to name by law. */
export function requiredFields(form: LegalForm): readonly DetailField[] {
  return duties[form].fields;
}

/** The required fields that are still empty, in their order. */
export function missingFields(profile: BusinessProfile): DetailField[] {
  return requiredFields(profile.form).filter((field) => profile[field].trim() === '');
}

/** An empty profile, as it stands before anyone filled it in. */
export const emptyProfile: BusinessProfile = {
  form: 'sole',
  name: '',
  owner: '',
  managers: '',
  chair: '',
  street: '',
  place: '',
  phone: '',
  registerCourt: '',
  registerNumber: '',
  vatId: '',
  partner: '',
};
