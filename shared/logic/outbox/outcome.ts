import type { SendResult } from '../../channels/outgoing';
import type { Ms } from '../../domain/ids';
import type { OutboxItem } from '../../domain/outbox';
import { assertNever } from '../../errors/assertNever';
import { type Backoff, backoffMs } from '../backoff';
import type { OutboxFields } from './moves';

/** After this long (ms since it was written) a row that never got out is failed and says so. */
export const giveUpMs = 24 * 3_600_000;

/** Waits between attempts that never sent a byte of the body. */
const retryBackoff: Backoff = { firstMs: 2_000, maxMs: 15 * 60_000 };

/**
 * The fields of a row after an attempt.
 * @param item the row as it was when the attempt began, `attempts` already counting it
 * @param random a number in [0, 1), for the jitter of the back-off
 */
export function afterAttempt(item: OutboxItem, result: SendResult, now: Ms, random: number): OutboxFields {
  switch (result.kind) {
    case 'sent': {
      const { at, delivery } = result.receipt;
      return { state: 'sent', sentAt: at, delivery: delivery ?? 'accepted', error: null, hold: null };
    }
    case 'refused':
      return { state: 'failed', error: result.error };
    case 'notSent': {
      const wait = Math.max(backoffMs(retryBackoff, item.attempts, random), result.retryAfterMs ?? 0);
      const notBefore = now + wait;
      if (notBefore - item.createdAt > giveUpMs) return { state: 'failed', error: result.error };
      return { state: 'retry', error: result.error, notBefore };
    }
    case 'uncertain':
      return { state: 'uncertain', error: result.error };
    default:
      return assertNever(result);
  }
}
