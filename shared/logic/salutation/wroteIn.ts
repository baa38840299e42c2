import type { Message } from '../../domain/message';
import { isQuestion } from '../conversation/summary';
import { ownText } from '../text/ownText';

/** So many of the customer's last messages say how they speak. */
const most = 5;

type Written = Pick<Message, 'direction' | 'automatic' | 'deletedAt' | 'text'>;

/** What the customer wrote themselves in a conversation, the oldest first: without quotes, signatures and what a program sent. */
export function wroteIn(messages: readonly Written[]): string[] {
  const theirs = messages.filter((message) => isQuestion(message) && message.deletedAt === null);
  return theirs.slice(-most).map(({ text }) => ownText(text));
}
