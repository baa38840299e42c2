import { z } from 'zod';

/**
 * Legal forms whose business letters and mails have to name something by law. `sole`: nobody is registered; `merchant`:
 * e. K.; `seOneTier`: an SE with a board of directors; `chRegistered`: anyone in the Swiss register; `other`: what is not in the list, without duties we know.
 */
export const LegalForm = z.enum([
  'sole',
  'merchant',
  'gbr',
  'egbr',
  'ohg',
  'kg',
  'gmbhCoKg',
  'partg',
  'gmbh',
  'ug',
  'ag',
  'se',
  'seOneTier',
  'kgaa',
  'eg',
  'ev',
  'atSole',
  'atMerchant',
  'atOg',
  'atKg',
  'atGmbhCoKg',
  'atGmbh',
  'atFlexCo',
  'atAg',
  'chRegistered',
  'other',
]);
export type LegalForm = z.infer<typeof LegalForm>;

const line = z.string().max(300);

/** Who writes, as business mail has to say it. Empty text: not given. Lists of people as one line, by commas. */
export const BusinessProfile = z.strictObject({
  form: LegalForm,
  /** The name in the register (firm), or the trade name. */
  name: line,
  /** The person behind it, where there is no register. */
  owner: line,
  /** Managing directors, board, or partners; the chair named last with their role. */
  managers: line,
  /** Chair of the supervisory board, where there is one. */
  chair: line,
  street: line,
  place: line,
  phone: line,
  registerCourt: line,
  registerNumber: line,
  vatId: line,
  /** For a GmbH & Co. KG: the partner that is liable, with its own seat, register and managers. */
  partner: line,
});
export type BusinessProfile = z.infer<typeof BusinessProfile>;
