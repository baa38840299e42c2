import type { Customer } from '@shared/domain/customer';

/** Nothing better than an address is known. */
const isNameless = ({ name, handles }: Customer): boolean => handles.some(({ id }) => id === name);

/**
 * Whose name and salutation hold when a customer turns out to be another one: that other's, who was looked for by name,
 * unless nothing but an address is known of them.
 */
export function directionOf(customer: Customer, other: Customer): { into: Customer; from: Customer } {
  const keeps = isNameless(other) && !isNameless(customer);
  return keeps ? { into: customer, from: other } : { into: other, from: customer };
}
