import { readName } from './person';

/** A person's name in its parts; null: not sure. */
type NameParts = { first: string | null; last: string | null };

/**
 * First and last name of what somebody calls themselves, without titles. A single word, a company, several people, a
 * handle or an address is not taken apart; an initial is no first name.
 */
export function nameParts(name: string): NameParts {
  const named = readName(name);
  if (named.kind !== 'person' || named.first === '' || named.last === '') return { first: null, last: null };
  const [first = ''] = named.first.split(' ');
  return { first: first.endsWith('.') ? null : first, last: named.last };
}
