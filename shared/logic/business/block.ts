import type { BusinessProfile, LegalForm } from '../../domain/business';
import { offeredFields } from './details';

/** What the law of the land calls things. */
type Terms = { register: string; number: string; vat: string };
const german: Terms = { register: 'Registergericht', number: 'Registernummer', vat: 'USt-IdNr.' };
const austrian: Terms = { register: 'Firmenbuch', number: 'Firmenbuch', vat: 'UID' };
const swiss: Terms = { register: 'Handelsregister', number: 'UID', vat: 'MWST-Nr.' };

const board = new Set<LegalForm>(['ag', 'se', 'eg', 'ev', 'atAg']);
const partners = new Set<LegalForm>(['gbr', 'egbr', 'ohg', 'kg', 'partg', 'atOg', 'atKg']);

/**
 * The mandatory details as lines for below a signature, in German as the law's own terms are; what is empty is left
 * out. Phone and VAT id stand along when they are there.
 */
export function detailLines(profile: BusinessProfile): string[] {
  const { form, name, owner, managers, chair, street, place, phone, registerCourt, registerNumber } = profile;
  const { vatId, partner } = profile;
  const wants = new Set(offeredFields(form));
  const terms = termsOf(form);
  const said = (label: string, value: string): string[] => (value.trim() === '' ? [] : [`${label}: ${value.trim()}`]);
  const register = [registerCourt.trim(), registerNumber.trim()].filter((part) => part !== '').join(', ');
  return [
    name.trim(),
    ...(wants.has('owner') ? said('Inhaber', owner) : []),
    [street.trim(), place.trim()].filter((part) => part !== '').join(', '),
    ...said(registerCourt.trim() === '' ? terms.number : terms.register, register),
    ...said(managersLabel(form), managers),
    ...said(form === 'seOneTier' ? 'Vorsitz des Verwaltungsrats' : 'Vorsitz des Aufsichtsrats', chair),
    ...said('Persönlich haftende Gesellschafterin', wants.has('partner') ? partner : ''),
    ...said('Telefon', phone),
    ...said(terms.vat, vatId),
  ].filter((text) => text !== '');
}

function termsOf(form: LegalForm): Terms {
  if (form.startsWith('at')) return austrian;
  return form === 'chRegistered' ? swiss : german;
}

function managersLabel(form: LegalForm): string {
  if (board.has(form)) return 'Vorstand';
  if (form === 'kgaa') return 'Persönlich haftende Gesellschafter';
  if (form === 'seOneTier') return 'Geschäftsführende Direktoren';
  return partners.has(form) ? 'Gesellschafter' : 'Geschäftsführung';
}
