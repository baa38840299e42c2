import type { Customer } from '../../domain/customer';
import type { Form } from './form';
import { germanLine } from './lines';
import { readName } from './person';
import { customerSalutation, type Salutation } from './salutation';

/** Why a customer is addressed as they are: a person said so, they did, or nobody. */
type FormReason = 'noted' | 'wrote' | 'unsaid';
type AddressReason = FormReason | 'name';

/** How a customer is addressed, with the reason of each part. `line`: how a German answer begins. */
export type Guess = {
  form: Form;
  formReason: FormReason;
  address: Salutation['address'];
  addressReason: AddressReason;
  line: string;
};

/** @param wrote the customer's own messages, the oldest first */
export function guessOf(customer: Pick<Customer, 'name' | 'salutation'>, wrote: readonly string[]): Guess {
  const salutation = customerSalutation(customer, wrote);
  const { form, address } = salutation;
  return {
    ...{ form: form ?? 'sie', address, line: germanLine(salutation) },
    formReason: customer.salutation.form ? 'noted' : form ? 'wrote' : 'unsaid',
    addressReason: customer.salutation.address ? 'noted' : addressReason(customer.name, address),
  };
}

function addressReason(name: string, address: Salutation['address']): AddressReason {
  if (address === 'neutral') return 'unsaid';
  const named = readName(name);
  const says = named.kind === 'company' || ('honorific' in named && named.honorific !== null);
  return says ? 'name' : 'wrote';
}
