import type { MessageId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import type { CommandContext } from '../context';

/** The focused message if it is of that kind, else the newest that is; null when none is. */
export function messageWith(context: CommandContext, fits: (message: Message) => boolean): Message | null {
  const messages = context.messages().filter(fits);
  return messages.find(({ id }) => id === context.ui().focusedMessage) ?? messages.at(-1) ?? null;
}

/** The set with a message put in, or taken out where it was in. */
export function toggled(ids: ReadonlySet<MessageId>, id: MessageId): ReadonlySet<MessageId> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
