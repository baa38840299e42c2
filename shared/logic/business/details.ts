import type { BusinessProfile, LegalForm } from '../../domain/business';

/** A field of the profile that mail may have to name. */
export type DetailField = Exclude<keyof BusinessProfile, 'form'>;

/** `fields`: what the law wants; `usual`: what is offered besides, because some of that form need or use it. */
type Duty = { law: string; fields: readonly DetailField[]; usual?: readonly DetailField[] };

const registered: readonly DetailField[] = ['name', 'place', 'registerCourt', 'registerNumber'];

/**
 * What business letters, mail included, have to name by legal form. `name` is the firm with its form in full, `place`
 * the seat. § 5 DDG and § 5 ECG speak of websites, not of letters: they are no duty here.
 */
const duties: Record<LegalForm, Duty> = {
  // § 15b GewO, which wanted the full name of unregistered traders, was repealed in 2009.
  sole: { law: '', fields: [], usual: ['owner'] },
  merchant: { law: '§ 37a HGB', fields: registered },
  gbr: { law: '', fields: [], usual: ['managers'] },
  // No duty for letters, but the name with "eGbR" has to be used as it is registered.
  egbr: { law: '§ 707a (2) BGB', fields: ['name'], usual: ['place', 'registerCourt', 'registerNumber', 'managers'] },
  // § 125a HGB until the end of 2023.
  ohg: { law: '§ 125 HGB', fields: registered },
  kg: { law: '§§ 161 (2), 125 HGB', fields: registered },
  // Of the partner that is liable all that § 35a GmbHG wants: firm, seat, register, managers.
  gmbhCoKg: { law: '§§ 125 (1), 177a HGB, § 35a GmbHG', fields: [...registered, 'partner', 'managers'] },
  partg: { law: '§ 7 (5) PartGG, § 125 (1) HGB', fields: registered },
  // The chair only where there is a supervisory board that has one.
  gmbh: { law: '§ 35a GmbHG', fields: [...registered, 'managers'], usual: ['chair'] },
  ug: { law: '§ 35a GmbHG', fields: [...registered, 'managers'], usual: ['chair'] },
  ag: { law: '§ 80 AktG', fields: [...registered, 'managers', 'chair'] },
  se: { law: 'Art. 9 SE-VO, § 80 AktG', fields: [...registered, 'managers', 'chair'] },
  seOneTier: { law: '§ 43 SEAG', fields: [...registered, 'managers', 'chair'] },
  // The partners that are liable stand for the board.
  kgaa: { law: '§§ 278 (3), 80 AktG', fields: [...registered, 'managers', 'chair'] },
  // A small one may do without a supervisory board (§ 9 (1) GenG).
  eg: { law: '§ 25a GenG', fields: [...registered, 'managers'], usual: ['chair'] },
  ev: { law: '', fields: [], usual: ['managers', 'registerCourt', 'registerNumber'] },
  // The full name and where the trade is licensed.
  atSole: { law: '§ 63 GewO 1994', fields: ['owner', 'street', 'place'] },
  // The owner's own name where the firm is not that name.
  atMerchant: { law: '§ 14 (1) UGB', fields: [...registered, 'owner'] },
  atOg: { law: '§ 14 (1) UGB', fields: registered },
  atKg: { law: '§ 14 (1) UGB', fields: registered },
  // Where nobody is liable in person, the same of the partner that is.
  atGmbhCoKg: { law: '§ 14 (1) UGB', fields: [...registered, 'partner'] },
  atGmbh: { law: '§ 14 (1) UGB', fields: registered },
  atFlexCo: { law: '§ 14 (1) UGB', fields: registered },
  atAg: { law: '§ 14 (1) UGB', fields: registered },
  // The firm or name as registered, in full and unchanged; nothing else.
  chRegistered: { law: 'Art. 954a OR', fields: ['name'], usual: ['registerNumber'] },
  other: { law: '', fields: [] },
};

/** Where the duty of a legal form stands; '' where there is none. */
export function lawOf(form: LegalForm): string {
  return duties[form].law;
}

/** The fields business mail has to name by law. */
export function requiredFields(form: LegalForm): readonly DetailField[] {
  return duties[form].fields;
}

/** The fields a business of this form may want to name, those of the law first. */
export function offeredFields(form: LegalForm): readonly DetailField[] {
  return [...duties[form].fields, ...(duties[form].usual ?? [])];
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
