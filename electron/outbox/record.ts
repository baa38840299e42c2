import type { Receipt } from '@shared/channels/outgoing';
import type { OutboxId } from '@shared/domain/ids';
import type { OutboxFields } from '@shared/logic/outbox/moves';
import type { OutboxDeps } from './deps';

type RecordDeps = Pick<OutboxDeps, 'ledger' | 'clock' | 'log'>;

/** Between two tries (ms) to write what must not be forgotten. */
const againMs = 2_000;

/** Writes fields of a row; false when the ledger refused, mostly because the row has moved on meanwhile. */
export async function record({ ledger, log }: RecordDeps, id: OutboxId, fields: OutboxFields): Promise<boolean> {
  const reply = await ledger.system({ type: 'outbox', id, fields });
  if (!reply.ok) log.info('outbox.refused', { id, state: fields.state ?? null, code: reply.error.code });
  return reply.ok;
}

/**
 * Writes how an attempt ended. What a server did must not be forgotten: a ledger that cannot write at the moment
 * (a full disk) is asked again until it can or the desk stops, and then the phase on disk tells what to do.
 */
export async function recordOutcome(
  { ledger, clock, log }: RecordDeps,
  signal: AbortSignal,
  id: OutboxId,
  fields: OutboxFields,
  receipt: Receipt | null,
): Promise<void> {
  const facts = receipt && {
    remoteId: receipt.remoteId,
    ...(receipt.uncopied && { uncopied: receipt.uncopied }),
    ...(receipt.nativeThread !== undefined && { nativeThread: receipt.nativeThread }),
  };
  for (;;) {
    const reply = await ledger.system({ type: 'outbox', id, fields, ...facts });
    if (reply.ok) return;
    log.warn('outbox.refused', { id, state: fields.state ?? null, code: reply.error.code });
    if (reply.error.code !== 'disk.full' && reply.error.code !== 'ledger.readOnly') return;
    if (signal.aborted) return;
    await clock.sleep(againMs, signal);
  }
}
