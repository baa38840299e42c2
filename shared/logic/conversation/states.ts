import type { Conversation, ConversationState } from '../../domain/conversation';
import type { Ms } from '../../domain/ids';

type StateFields = Pick<Conversation, 'state' | 'snooze' | 'woken'>;

/**
 * What a person's message does: waiting, snoozed, done and trash open; spam stays spam; a muted conversation keeps
 * its state and only becomes unread.
 */
export function afterCustomerMessage(conversation: StateFields & Pick<Conversation, 'muted'>, at: Ms): StateFields {
  const { state, snooze, woken } = conversation;
  if (state === 'spam' || state === 'open' || conversation.muted) return { state, snooze, woken };
  return { state: 'open', snooze: null, woken: state === 'snoozed' ? { reason: 'reply', at } : null };
}

/**
 * What a message of a blocked sender does: a conversation it begins is spam from the start, and so becomes one that had
 * ended; one that is still going on stays where it is.
 */
export function afterBlocked({ state, snooze, woken }: StateFields, fresh: boolean, at: Ms) {
  const ended = state === 'done' || state === 'trash' || state === 'spam';
  if (!fresh && !ended) return { state, snooze, woken };
  return { state: 'spam' as const, snooze: null, woken: null, unread: 0, settledAt: at };
}

/** What our answer does, from wherever: open and snoozed wait for the customer now; done stays done. */
export function afterOurAnswer(conversation: StateFields): StateFields {
  const { state, snooze, woken } = conversation;
  if (state !== 'open' && state !== 'snoozed') return { state, snooze, woken };
  return { state: 'waiting', snooze: null, woken: null };
}

/** What the end of a snooze does; one that waited for an answer says that none came. */
export function afterSnooze({ snooze }: Pick<Conversation, 'snooze'>, at: Ms): StateFields {
  return { state: 'open', snooze: null, woken: { reason: snooze?.noReply ? 'noReply' : 'time', at } };
}

const history = 14 * 24 * 3_600_000;

/**
 * The state of a conversation during an account's first sync: open only with an unread or unanswered private
 * message of the last 14 days; all others start done, without clock or notification.
 */
export function firstSyncState(
  conversation: Pick<Conversation, 'visibility' | 'unread' | 'waitingSince' | 'lastCustomerAt'>,
  now: Ms,
): ConversationState {
  const recent = conversation.lastCustomerAt !== null && conversation.lastCustomerAt >= now - history;
  const owed = conversation.unread > 0 || conversation.waitingSince !== null;
  return conversation.visibility === 'private' && recent && owed ? 'open' : 'done';
}
