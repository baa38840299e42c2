import type { Message } from '../../domain/message';
import { ownText } from '../writing/proof/ownText';

/** So many of the customer's last messages say how they speak. */
const most = 5;

/** What the customer wrote themselves in a conversation, the oldest first: without quotes, signatures and what a program sent. */
export function wroteIn(messages: readonly Pick<Message, 'direction' | 'automatic' | 'text'>[]): string[] {
  const theirs = messages.filter(({ direction, automatic }) => direction === 'in' && !automatic);
  return theirs.slice(-most).map(({ text }) => ownText(text));
}
