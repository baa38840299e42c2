import type { Capabilities } from '../../channels/capabilities';
import type { Ms } from '../../domain/ids';

type Windows = Pick<Capabilities, 'replyWindowMs' | 'extended' | 'firstContact'>;

/**
 * When the plain reply window ends (UTC ms); null where there is none. It was never open (0) where only approved texts
 * may begin a conversation and the customer has not written yet.
 * @param lastCustomerAt the customer's newest message; null when there is none
 */
export function windowEnd(
  { replyWindowMs, firstContact }: Pick<Windows, 'replyWindowMs' | 'firstContact'>,
  lastCustomerAt: Ms | null,
): Ms | null {
  if (replyWindowMs === null) return null;
  if (lastCustomerAt === null) return firstContact?.approvedOnly ? 0 : null;
  return lastCustomerAt + replyWindowMs;
}

/** Until when a person can still answer (UTC ms), given when the plain window ends; null: nothing limits it. */
export function replyUntil({ replyWindowMs, extended }: Windows, windowEndsAt: Ms | null): Ms | null {
  if (windowEndsAt === null || replyWindowMs === null || !extended) return windowEndsAt;
  return windowEndsAt + Math.max(0, extended.ms - replyWindowMs);
}

/** Whether an answer that leaves now has to say that a person wrote it: the plain window is over, the extended is not. */
export function needsHuman(windows: Windows, windowEndsAt: Ms | null, now: Ms): boolean {
  const until = replyUntil(windows, windowEndsAt);
  return windowEndsAt !== null && until !== null && now > windowEndsAt && now <= until;
}

/**
 * The window that holds now: when it ends (UTC ms), null where nothing limits an answer. `isPersonal`: the plain one is
 * over, and only what a person writes may still leave.
 */
export function windowNow(windows: Windows | null, windowEndsAt: Ms | null, now: Ms) {
  if (!windows || windowEndsAt === null || windowEndsAt > now) return { windowEndsAt, isPersonal: false };
  return { windowEndsAt: replyUntil(windows, windowEndsAt), isPersonal: needsHuman(windows, windowEndsAt, now) };
}
