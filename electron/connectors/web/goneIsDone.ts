import type { SendResult } from '@shared/channels/outgoing';
import type { RemoteId } from '@shared/domain/ids';
import type { SendContext } from '../connector';

/**
 * What became of a deletion: a message that is gone already is what was wanted. After an answer that got lost it is asked
 * for again, and nobody else can have brought it back.
 */
export function goneIsDone(result: SendResult, remoteId: RemoteId, { clock }: Pick<SendContext, 'clock'>): SendResult {
  const isGone = result.kind === 'refused' && result.error.code === 'recipient.unreachable';
  return isGone ? { kind: 'sent', receipt: { remoteId, at: clock.now(), delivery: null } } : result;
}
