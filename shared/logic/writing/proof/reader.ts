import { fold } from '../../search/fold';
import type { Customer } from '../../../domain/customer';
import { customerSalutation, type Salutation } from '../../salutation/salutation';
import { withoutGreeting } from './greeting';

/** Who will read an answer, as far as the desk knows. `words`: everything they are called by, folded. */
export type Reader = { salutation: Salutation; words: ReadonlySet<string> };

const cut = /[^\p{L}]+/u;

/**
 * Makes a reader of what is known of a customer.
 * @param said what they wrote themselves, the oldest first
 * @param names more names and addresses that take part in the conversation
 */
export function readerOf(
  customer: Pick<Customer, 'name' | 'salutation'>,
  said: readonly string[],
  names: readonly string[],
): Reader {
  // Whomever they greet is one of us, and no name of theirs.
  const all = [customer.name, ...names, ...said.map(withoutGreeting)].flatMap((text) => wordsOf(text));
  return { salutation: customerSalutation(customer, said), words: new Set(all) };
}

/** The words of a text as they are compared. */
export function wordsOf(text: string): string[] {
  return text
    .split(cut)
    .filter((word) => word !== '')
    .map((word) => fold(word));
}
