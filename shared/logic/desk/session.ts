import type { Conversation } from '../../domain/conversation';
import type { ConversationId, MessageId, OutboxId } from '../../domain/ids';
import type { OpeningHours } from '../../domain/openingHours';
import { clocksOf } from '../conversation/deadline';
import { countedMessage } from '../acts/shown';
import { behindOf } from '../conversation/pair';
import { summarise, type Summary } from '../conversation/summary';
import { defaultHours } from '../time/openingHours';
import { isPending, withCounters } from './counters';
import { DeskRefusal } from './refusal';
import type { Wish } from './server/want';
import type { DeskEnv, DeskStore } from './store';

/**
 * A store inside one transaction, counters kept, with the outside it needs. `wished` gets what is wished of servers,
 * where that is taken back together with the rest.
 */
export type Session = { store: DeskStore; env: DeskEnv; wished?: Wish[] };

/** Runs rules over a store with the counters kept. The caller owns the transaction and rolls back on a throw. */
export function inSession<T>(base: DeskStore, env: DeskEnv, run: (session: Session) => T): T {
  const counted = withCounters(base);
  const store: DeskStore = { ...base, get: counted.get, put: counted.put, remove: counted.remove };
  const value = run({ store, env });
  counted.flush();
  return value;
}

/** The conversation an id means now, aliases of merged ones followed; refuses with not.found. */
export function conversationOf({ store }: Session, id: ConversationId): Conversation {
  const alias = store.get('alias', id);
  const row = store.get('conversation', alias?.table === 'conversation' ? alias.target : id);
  if (!row) throw new DeskRefusal('not.found');
  return row;
}

/** Refuses with conflict.stale what would write over a message or a sending: a change that comes twice must do nothing. */
export function mustBeNew({ store }: Session, ids: { message: MessageId; outbox?: OutboxId }): void {
  const taken = store.get('message', ids.message) ?? (ids.outbox ? store.get('outbox', ids.outbox) : null);
  if (taken) throw new DeskRefusal('conflict.stale');
}

/** The desk's opening hours: as set, or as they are until somebody sets them. */
export function hoursOf({ store, env }: Session): OpeningHours {
  const row = store.get('deskSetting', 'hours');
  return row?.id === 'hours' ? row.value : defaultHours(env.zone);
}

/** Writes a conversation with its clocks worked out, and which half of a link is shown. Nobody writes one without. */
export function putConversation(session: Session, row: Conversation): Conversation {
  const { store } = session;
  const profile = store.get('account', row.accountId)?.profiles[row.profile];
  const other = row.linkedTo === null ? null : store.get('conversation', row.linkedTo);
  const pair = other?.linkedTo === row.id ? other : null;
  const behind = pair ? behindOf(row, pair) : undefined;
  const written = { ...row, ...clocksOf(row, profile, hoursOf(session)), behind };
  store.put('conversation', written);
  if (pair && behindOf(pair, row) !== pair.behind) store.put('conversation', { ...pair, behind: behindOf(pair, row) });
  return written;
}

/** Works the clocks of a conversation out again, and writes it where they are others: other opening hours change few. */
export function resetClocks(session: Session, row: Conversation): void {
  const profile = session.store.get('account', row.accountId)?.profiles[row.profile];
  const clocks = clocksOf(row, profile, hoursOf(session));
  const same = (['goalAt', 'windowEndsAt', 'deadlineAt'] as const).every((name) => clocks[name] === row[name]);
  if (!same) session.store.put('conversation', { ...row, ...clocks });
}

/** The fields that follow from what hangs on a conversation, all counted again. */
function recount(
  { store, env }: Session,
  row: Conversation,
): Summary & Pick<Conversation, 'hasDraft' | 'outboxCount' | 'trouble'> {
  const messages = store.messagesOf(row.id).map(countedMessage);
  const summary = summarise(messages, row.settledAt);
  return {
    ...summary,
    createdAt: summary.messageCount > 0 ? summary.createdAt : Math.min(row.createdAt, env.now),
    lastMessageAt: summary.messageCount > 0 ? summary.lastMessageAt : row.lastMessageAt,
    subject: summary.subject ?? row.subject,
    trouble: messages.filter(({ direction }) => direction === 'out').at(-1)?.trouble?.kind,
    hasDraft: store.draftsOf(row.id).some((draft) => draft.kind !== 'note'),
    outboxCount: store.outboxOf(row.id).filter(isPending).length,
  };
}

/** Counts a conversation again from what hangs on it and writes it. */
export function refresh(session: Session, row: Conversation): Conversation {
  return putConversation(session, { ...row, ...recount(session, row) });
}
