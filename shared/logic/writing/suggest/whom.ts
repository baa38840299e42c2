import type { Conversation } from '../../../domain/conversation';
import type { Customer } from '../../../domain/customer';
import type { Message } from '../../../domain/message';
import { customerSalutation, type Salutation } from '../../salutation/salutation';
import { wroteIn } from '../../salutation/wroteIn';
import { signOff } from '../../salutation/signOff';
import { ownText } from '../../text/ownText';

const unknown = { form: null, address: null, title: null };

/** How the customer of a conversation is addressed. @param messages oldest first */
export function salutationFor(
  { customerName }: Pick<Conversation, 'customerName'>,
  customer: Pick<Customer, 'name' | 'salutation'> | null,
  messages: readonly Message[],
): Salutation {
  return customerSalutation(customer ?? { name: customerName, salutation: unknown }, wroteIn(messages));
}

/** Everybody a message of a customer names as one of theirs. */
export function namesIn(
  { customerName }: Pick<Conversation, 'customerName'>,
  { author, cc, text }: Pick<Message, 'author' | 'cc' | 'text'>,
): string[] {
  const local = author.address.split('@', 1)[0] ?? '';
  return [customerName, author.name, local, signOff(ownText(text)) ?? '', ...cc.map(({ name }) => name)];
}
