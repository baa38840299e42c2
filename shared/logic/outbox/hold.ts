import type { Capabilities } from '../../channels/capabilities';
import type { Ms } from '../../domain/ids';
import type { HoldReason, LateRule, OutboxItem, OutboxState } from '../../domain/outbox';
import { replyUntil, windowEnd } from '../conversation/replyWindow';

/** A row that should have left this long ago (ms) is looked at by a person before it leaves. */
export const overdueMs = 12 * 3_600_000;

/** Chat rows younger than this (ms) are never held: the person and the customer are typing at the same time. */
export const freshMs = 60_000;

/** So long (ms) after its time a message of a chosen time is not yet late. */
const lateMs = 15 * 60_000;

/**
 * Whether a message whose time a person chose passed it unsent by more than a quarter of an hour, and what is to become of
 * it then; null: it is not late. One released by hand is not late any more.
 */
export function lateRule({ later, notBefore }: Pick<OutboxItem, 'later' | 'notBefore'>, now: Ms): LateRule | null {
  return later && notBefore === later.at && now - notBefore > lateMs ? later.ifLate : null;
}

/**
 * What a hold is decided by. `newestCustomerAt`: receivedAt of the customer's newest message, 0 when none; `ahead`: how the
 * row fares that has to leave first, null where there is none.
 */
export type HoldFacts = {
  now: Ms;
  newestCustomerAt: Ms;
  capabilities: Pick<Capabilities, 'goalClass' | 'replyWindowMs' | 'extended' | 'firstContact'>;
  ahead?: OutboxState | null;
};

/**
 * Why a row that is due must wait for a person, or null when it may leave. It waits when the reply window is
 * closed (an approved text needs none, nor does a private answer to a public message), when it is overdue, when what it
 * speaks of did not leave, or when the customer wrote something the person cannot have seen while writing.
 */
export function holdReason(
  item: Pick<OutboxItem, 'notBefore' | 'createdAt' | 'seenUpTo' | 'later' | 'approved' | 'privately'>,
  { now, newestCustomerAt, capabilities, ahead = null }: HoldFacts,
): Exclude<HoldReason, 'offline'> | null {
  const { goalClass } = capabilities;
  // A person who released it has seen it since it was to leave.
  if (ahead !== null && ahead !== 'sent' && item.seenUpTo < item.notBefore) return 'answerFirst';
  const closed = now > (replyUntil(capabilities, windowEnd(capabilities, newestCustomerAt || null)) ?? Infinity);
  if (closed && !item.approved && !item.privately) return 'windowClosed';
  if (now - item.notBefore > overdueMs) return 'overdue';
  if (lateRule(item, now) === 'hold') return 'late';
  const unseen = newestCustomerAt > item.seenUpTo;
  if (unseen && (goalClass === 'mail' || now - item.createdAt > freshMs)) return 'customerWrote';
  return null;
}
