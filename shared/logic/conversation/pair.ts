import type { Conversation, ConversationState } from '../../domain/conversation';

const urgency: ConversationState[] = ['open', 'waiting', 'snoozed', 'done', 'trash', 'spam'];

/** Below 0 when the first state is the more urgent one. */
export function compareUrgency(a: ConversationState, b: ConversationState): number {
  return urgency.indexOf(a) - urgency.indexOf(b);
}

type Half = Pick<Conversation, 'id' | 'state' | 'lastMessageAt' | 'accountId'>;

/**
 * How a conversation stands to the other half of its link: two rows of truth are one item in lists, shown by the more
 * urgent of them, else by the one with newer words. Absent: it is the one that is shown.
 */
export function behindOf(row: Half, other: Half): Conversation['behind'] {
  const order =
    compareUrgency(row.state, other.state) || other.lastMessageAt - row.lastMessageAt || (row.id < other.id ? -1 : 1);
  if (order < 0) return undefined;
  return row.accountId === other.accountId ? 'account' : 'desk';
}
