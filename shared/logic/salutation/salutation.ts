import type { Customer } from '../../domain/customer';
import { guessForm, type Form } from './form';
import { type Named, type Person, readName } from './person';
import { introduction, signOff } from './signOff';

type Address = 'frau' | 'herr' | 'neutral' | 'company';

/** What is known of a customer: the name as the channel gives it, their own messages with the oldest first. */
export type Known = {
  name: string;
  wrote: readonly string[];
  /** What a person set by hand: it holds over everything guessed. */
  corrected?: { form?: Form | null; address?: Address; title?: string | null; name?: string };
};

/** How a customer is addressed. `form` null: their words do not say; they are then addressed as with `sie`. */
export type Salutation = { form: Form | null; address: Address; title: string | null; named: Named };

/**
 * How a customer of the desk is addressed: what a person noted holds over what their messages say.
 * @param wrote their own messages, the oldest first
 */
export function customerSalutation(
  customer: Pick<Customer, 'name' | 'salutation'> | null,
  wrote: readonly string[],
): Salutation {
  const { form, address, title } = customer?.salutation ?? {};
  const corrected = { ...(form && { form }), ...(address && { address }), ...(title && { title }) };
  return salutationOf({ name: customer?.name ?? '', wrote, corrected });
}

/**
 * How a customer is addressed, by what they wrote and how they sign. Frau or Herr is never taken from a first name: it is
 * neutral until they say it, or a person does.
 */
export function salutationOf({ name, wrote, corrected = {} }: Known): Salutation {
  const given = readName(corrected.name ?? name);
  const first = given.kind === 'person' ? given.first : '';
  const form = corrected.form !== undefined ? corrected.form : guessForm(wrote, first);
  const signed = [...wrote].reverse().flatMap((text) => {
    const by = introduction(text) ?? signOff(text);
    const read = by === null ? null : readName(by);
    return read && read.kind !== 'nobody' && read.kind !== 'company' ? [read] : [];
  })[0];
  const named = merged(given, signed ?? null, form);
  const guessed = addressOf(named);
  const address = corrected.address ?? guessed.address;
  const title = corrected.title !== undefined ? corrected.title : guessed.title;
  return { form, address, title, named };
}

function addressOf(named: Named): { address: Address; title: string | null } {
  if (named.kind === 'company') return { address: 'company', title: null };
  if (named.kind === 'nobody') return { address: named.honorific ?? 'neutral', title: null };
  if (named.kind === 'person') return { address: named.honorific ?? 'neutral', title: named.title };
  return { address: 'neutral', title: null };
}

/** What the channel says, made more exact by how they sign: Herr, a title, and what their friends call them. */
function merged(named: Named, signed: Named | null, form: Form | null): Named {
  if (!signed) return named;
  if (named.kind === 'nobody') return signed;
  // Who writes for a company is a person once they say more than a last name.
  const isWriter = signed.kind === 'person' && signed.last !== '' && (signed.first !== '' || signed.honorific !== null);
  if (named.kind === 'company') return isWriter ? signed : named;
  if (named.kind !== 'person' || signed.kind !== 'person') return named;
  const isSame = signed.last === '' || named.last === '' || sameName(signed.last, named.last);
  if (!isSame) return named;
  const first = form === 'du' && signed.first !== '' ? signed.first : named.first;
  const last = named.last || signed.last;
  return {
    ...named,
    ...{ honorific: named.honorific ?? signed.honorific, title: named.title ?? signed.title, first, last },
    full: form === 'du' ? [first, last].filter((part) => part !== '').join(' ') : named.full,
  };
}

function sameName(a: string, b: string): boolean {
  return a.localeCompare(b, 'de', { sensitivity: 'base' }) === 0;
}

/** Whom a person is by last name, where Frau or Herr can be said; null where there is no last name. */
export function addressedPerson({ address, named }: Salutation): (Person & { address: 'frau' | 'herr' }) | null {
  if (named.kind !== 'person' || (address !== 'frau' && address !== 'herr') || named.last === '') return null;
  return { ...named, address };
}
