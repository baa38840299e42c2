import type { Ms } from '../../domain/ids';
import type { OutboxItem } from '../../domain/outbox';
import { fail, ok, type Result } from '../../errors/result';
import type { OutboxFields } from './moves';

/**
 * The person says: send it now. Ends the undo delay or a back-off, tries a failed row again, and releases a held
 * one: what the customer wrote up to now counts as seen then (only then: hurrying the undo delay is no such word).
 * @param newestCustomerAt receivedAt of the customer's newest message, 0 when none; may lie ahead of our clock
 */
export function sendNow(item: OutboxItem, now: Ms, newestCustomerAt: Ms): Result<OutboxFields> {
  switch (item.state) {
    case 'held':
      return ok({ ...again(now), seenUpTo: Math.max(item.seenUpTo, now, newestCustomerAt) });
    case 'queued':
    case 'retry':
    case 'failed':
      return ok(again(now));
    case 'uncertain':
      return fail('send.uncertain');
    default:
      return fail('undo.tooLate');
  }
}

/** The person takes it back. Only what certainly never left can be taken back. */
export function cancelSend(item: OutboxItem): Result<OutboxFields> {
  switch (item.state) {
    case 'queued':
    case 'held':
    case 'retry':
    case 'failed':
      return ok({ state: 'cancelled', hold: null });
    case 'uncertain':
      return fail('send.uncertain');
    default:
      return fail('undo.tooLate');
  }
}

/** The person's word on an uncertain row: it did go out, or send it again. */
export function settleSend(item: OutboxItem, verdict: 'sent' | 'again', now: Ms): Result<OutboxFields> {
  if (item.state !== 'uncertain') return fail('conflict.stale', { from: item.state });
  if (verdict === 'again') return ok(again(now));
  return ok({ state: 'sent', sentAt: now, delivery: 'accepted', error: null, hold: null });
}

/** `notBefore` is now as well, so that a released row is not overdue at once. */
function again(now: Ms): OutboxFields {
  return { state: 'queued', hold: null, error: null, notBefore: now };
}
