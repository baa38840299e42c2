import type { OutboxItem, OutboxState } from '../../domain/outbox';
import { fail, ok, type Result } from '../../errors/result';

/**
 * Which state may follow which. The ledger asks in the transaction that writes, so that a person's word and the
 * sender never overwrite each other: who comes second is refused. `sent` follows from anywhere it may be learned
 * from the server's own copy; nothing but a person leads out of `held`, and nothing at all out of `cancelled`.
 */
const moves: Record<OutboxState, readonly OutboxState[]> = {
  queued: ['queued', 'held', 'sending', 'failed', 'cancelled', 'sent'],
  held: ['queued', 'cancelled', 'sent'],
  sending: ['sending', 'sent', 'retry', 'failed', 'uncertain'],
  retry: ['retry', 'queued', 'held', 'sending', 'failed', 'cancelled', 'sent'],
  failed: ['queued', 'cancelled', 'sent'],
  uncertain: ['uncertain', 'queued', 'retry', 'failed', 'sent'],
  sent: ['sent'],
  cancelled: [],
};

const phases = ['idle', 'connecting', 'body'] as const;

/** Whether a row may go from one state to another. */
export function canMove(from: OutboxState, to: OutboxState): boolean {
  return moves[from].includes(to);
}

/** What never changes once a row is written: who it is for, and the key by which it is recognised. */
type Fixed = 'id' | 'accountId' | 'conversationId' | 'attemptKey' | 'createdAt';

/** What the sender or a person may change about a row. */
export type OutboxFields = Partial<Omit<OutboxItem, Fixed>>;

/**
 * The row after a change of some fields, or conflict.stale when it has moved on meanwhile and the change no longer
 * fits. Within one attempt the phase only goes forward; outside of an attempt it is 'idle', save for `uncertain`,
 * which keeps 'body' as the reason why nobody may simply send again.
 */
export function move(item: OutboxItem, fields: Partial<OutboxItem>): Result<OutboxItem> {
  const state = fields.state ?? item.state;
  if (!canMove(item.state, state)) return fail('conflict.stale', { from: item.state, to: state });
  const going = item.state === 'sending' && state === 'sending';
  const phase = fields.phase ?? (going ? item.phase : 'idle');
  if (going && phases.indexOf(phase) < phases.indexOf(item.phase)) {
    return fail('conflict.stale', { from: item.phase, to: phase });
  }
  const { id, accountId, conversationId, attemptKey, createdAt } = item;
  const kept = state === 'sending' ? phase : state === 'uncertain' ? 'body' : 'idle';
  return ok({ ...item, ...fields, id, accountId, conversationId, attemptKey, createdAt, state, phase: kept });
}
