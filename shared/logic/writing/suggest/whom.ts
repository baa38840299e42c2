import type { Conversation } from '../../../domain/conversation';
import type { Customer } from '../../../domain/customer';
import type { Message } from '../../../domain/message';
import { customerSalutation, type Salutation } from '../../salutation/salutation';
import { signOff } from '../../salutation/signOff';
import { ownText } from '../proof/ownText';

/** So many of the customer's own messages say how they speak. */
const mostRead = 5;
const unknown = { form: null, address: null, title: null };

type Written = Pick<Message, 'direction' | 'automatic' | 'text'>;

/** How the customer of a conversation is addressed. @param messages oldest first */
export function salutationFor(
  { customerName }: Pick<Conversation, 'customerName'>,
  customer: Pick<Customer, 'name' | 'salutation'> | null,
  messages: readonly Written[],
): Salutation {
  const theirs = messages.filter(({ direction, automatic }) => direction === 'in' && !automatic);
  const wrote = theirs.slice(-mostRead).map(({ text }) => ownText(text));
  return customerSalutation(customer ?? { name: customerName, salutation: unknown }, wrote);
}

/** Everybody a message of a customer names as one of theirs. */
export function namesIn(
  { customerName }: Pick<Conversation, 'customerName'>,
  { author, cc, text }: Pick<Message, 'author' | 'cc' | 'text'>,
): string[] {
  const local = author.address.split('@', 1)[0] ?? '';
  return [customerName, author.name, local, signOff(ownText(text)) ?? '', ...cc.map(({ name }) => name)];
}
