const hour = 3_600_000;

/** What a deadline looks like: how much of its time is left (1 to 0), and how pressing it is. */
export type RingState = { left: number; mood: 'calm' | 'soon' | 'late' };

/**
 * The state of a deadline's ring. `since`: when its clock started. Soon means the last quarter of the time,
 * but never more than the last hour: a window of a day must not look pressing in the morning.
 */
export function ringState(since: number, deadline: number, now: number): RingState {
  const span = Math.max(1, deadline - since);
  const rest = deadline - now;
  if (rest <= 0) return { left: 0, mood: 'late' };
  return { left: Math.min(1, rest / span), mood: rest <= Math.min(span / 4, hour) ? 'soon' : 'calm' };
}
