import type { Message } from '@shared/domain/message';
import type { CommandContext } from '../context';
import { target } from './target';

/**
 * The newest message of the customer, where it came in the private half of a matter while the public half is open: what
 * answers it must not be said in public because nobody turned. Null where they spoke last on the open side, and where a
 * message of theirs has the focus: that one is answered.
 */
export function saidInPrivate(context: CommandContext): Message | null {
  const row = target(context);
  if (context.ui().open === null || row === null || row.linkedTo === null) return null;
  const messages = context.messages();
  const focused = messages.find(({ id }) => id === context.ui().focusedMessage);
  const newest = messages.findLast(({ direction }) => direction === 'in');
  if (focused?.direction === 'in' || newest?.conversationId !== row.linkedTo) return null;
  const isPublic = messages.some((one) => one.conversationId === row.id && one.visibility === 'public');
  const cameLater = focused === undefined || newest.sentAt > focused.sentAt;
  return isPublic && newest.visibility !== 'public' && cameLater ? newest : null;
}
