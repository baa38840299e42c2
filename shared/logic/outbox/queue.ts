import type { AccountId, Ms } from '../../domain/ids';
import type { OutboxItem } from '../../domain/outbox';

/** What the sender should do next: rows that may leave now (one an account), and when to look again. */
export type Plan = { due: OutboxItem[]; wakeAt: Ms | null };

const leaving = new Set<OutboxItem['state']>(['queued', 'retry', 'sending']);

/** Whether a row leaves by itself sooner or later. */
export const leavesByItself = (item: Pick<OutboxItem, 'state'>): boolean => leaving.has(item.state);

const settled = new Set<OutboxItem['state']>(['sent', 'failed', 'cancelled']);

/** Whether it is known what became of a row. */
export const isSettled = ({ state }: Pick<OutboxItem, 'state'>): boolean => settled.has(state);

/** The row one has to wait for; null where there is none among these, which are not yet settled. */
export const aheadOf = ({ after }: Pick<OutboxItem, 'after'>, items: readonly OutboxItem[]): OutboxItem | null =>
  items.find(({ id }) => id === after) ?? null;

/**
 * Who goes next: one sender per account, and within a conversation in the order in which it was written; a row
 * behind one that is still to leave waits for it.
 * @param items rows not yet settled, in any order
 * @param skip accounts that send nothing at the moment (busy, or told to wait)
 */
export function plan(items: readonly OutboxItem[], now: Ms, skip: ReadonlySet<AccountId>): Plan {
  const heads = new Map<string, OutboxItem>();
  let wakeAt: Ms | null = null;
  for (const item of inOrder(items)) {
    if (!leavesByItself(item) || heads.has(item.conversationId) || aheadOf(item, items)) continue;
    // What waits for a time of its own keeps nothing waiting that was written after it.
    if (item.later && item.notBefore > now) wakeAt = Math.min(wakeAt ?? item.notBefore, item.notBefore);
    else heads.set(item.conversationId, item);
  }
  const sending = new Set(items.filter(({ state }) => state === 'sending').map(({ accountId }) => accountId));
  const due = new Map<AccountId, OutboxItem>();
  for (const item of heads.values()) {
    if (item.state === 'sending' || skip.has(item.accountId) || sending.has(item.accountId)) continue;
    if (item.notBefore > now) wakeAt = Math.min(wakeAt ?? item.notBefore, item.notBefore);
    else if (!due.has(item.accountId)) due.set(item.accountId, item);
  }
  return { due: [...due.values()], wakeAt };
}

/** Oldest first; rows of the same millisecond in the order of their ids, so that every run agrees. */
function inOrder(items: readonly OutboxItem[]): OutboxItem[] {
  return [...items].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}
