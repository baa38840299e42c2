import type { BusinessProfile, LegalForm } from '../../domain/business';
import { requiredFields } from './details';

const austrian = (form: LegalForm): boolean => form.startsWith('at');
const board = new Set<LegalForm>(['ag', 'se', 'kgaa', 'eg', 'ev', 'atAg']);
const partners = new Set<LegalForm>(['gbr', 'egbr', 'ohg', 'kg', 'partg', 'atOg', 'atKg']);

/**
 * The mandatory details as lines for below a signature, in German as the law's own terms are; what is empty is left
 * out. Phone and VAT id stand along when they are there.
 */
export function detailLines(profile: BusinessProfile): string[] {
  const { form, name, owner, managers, chair, street, place, phone, registerCourt, registerNumber } = profile;
  const { vatId, partner } = profile;
  const wants = new Set(requiredFields(form));
  const said = (label: string, value: string): string[] => (value.trim() === '' ? [] : [`${label}: ${value.trim()}`]);
  const register = [registerCourt.trim(), registerNumber.trim()].filter((part) => part !== '').join(', ');
  return [
    name.trim(),
    ...(wants.has('owner') ? said('Inhaber', owner) : []),
    [street.trim(), place.trim()].filter((part) => part !== '').join(', '),
    ...said(austrian(form) ? 'Firmenbuch' : 'Registergericht', register),
    ...said(managersLabel(form), managers),
    ...(wants.has('chair') || chair.trim() !== '' ? said('Vorsitz des Aufsichtsrats', chair) : []),
    ...said('Persönlich haftende Gesellschafterin', wants.has('partner') ? partner : ''),
    ...said('Telefon', phone),
    ...said(austrian(form) ? 'UID' : 'USt-IdNr.', vatId),
  ].filter((text) => text !== '');
}

function managersLabel(form: LegalForm): string {
  if (board.has(form)) return 'Vorstand';
  return partners.has(form) ? 'Gesellschafter' : 'Geschäftsführung';
}
