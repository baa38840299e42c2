import type { Conversation } from '../../../domain/conversation';
import type { ConversationId, Ms } from '../../../domain/ids';
import type { Message } from '../../../domain/message';
import type { SimulatedNotes } from '../../away/simulatedNotes';
import { clocksOf } from '../../conversation/deadline';
import { standing } from '../../conversation/summary';
import { hoursOf, type Session } from '../session';

/** So much of a conversation says how it stood: who waits through more messages than these waits since the first of them. */
const mostLooked = 200;

/** What went by itself from this desk. */
const isNote = ({ direction, automatic, outboxId }: Message): boolean =>
  direction === 'out' && automatic && outboxId !== null;

/**
 * The desk as it was at a time, as far as its messages tell: without what came later, without notes of its own, which a
 * run simulates instead, and without drafts, of which nothing is known any more.
 */
export function asOf({ store, env }: Session, now: Ms, notes: SimulatedNotes): Session {
  const known = new Map<ConversationId, Message[]>();
  const messagesOf = (id: ConversationId): Message[] => {
    const then = store
      .messagesOf(id)
      .filter((message) => message.receivedAt <= now && !isNote(message))
      .slice(-mostLooked)
      .map((message) => ((message.deletedAt ?? 0) > now ? { ...message, deletedAt: null } : message));
    known.set(id, then);
    return then;
  };
  return {
    env: { ...env, now },
    store: { ...store, ...notes, draftsOf: () => [], messagesOf: (id) => known.get(id) ?? messagesOf(id) },
  };
}

/** How a conversation stood then. What a person has settled since was still to be done. */
export function conversationAsOf(past: Session, row: Conversation): Conversation {
  const { store, env } = past;
  const isLater = row.settledAt > env.now;
  const settledAt = isLater ? 0 : row.settledAt;
  const then = {
    ...row,
    state: isLater ? ('open' as const) : row.state,
    settledAt,
    ...standing(store.messagesOf(row.id), settledAt),
  };
  return { ...then, ...clocksOf(then, store.get('account', row.accountId)?.profiles[row.profile], hoursOf(past)) };
}
