import type { Ms } from '../../domain/ids';
import type { OutboxItem } from '../../domain/outbox';

/** How long (ms) quitting waits for what is on its way. */
export const quitLimitMs = 5_000;

/**
 * What the end of the program does to a row: `hurry` what only waits for its undo delay, `finish` what is on its
 * way, `wait` for the next start what cannot leave now, `leave` what is a person's business anyway.
 * @param ready whether the row's account is connected
 */
export function atQuit(item: OutboxItem, now: Ms, ready: boolean): 'hurry' | 'finish' | 'wait' | 'leave' {
  switch (item.state) {
    case 'sending':
      return 'finish';
    case 'queued':
      if (item.later && item.notBefore > now) return 'wait';
      return ready ? 'hurry' : 'wait';
    case 'retry':
      return ready && item.notBefore <= now ? 'hurry' : 'wait';
    default:
      return 'leave';
  }
}
