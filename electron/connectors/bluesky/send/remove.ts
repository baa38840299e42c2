import { z } from 'zod';
import type { SendResult } from '@shared/channels/outgoing';
import type { RemoteId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import type { SendContext } from '../../connector';
import { ApiError } from '../../web/apiError';
import type { Echoes } from '../../web/echoes';
import { sendOutcome } from '../../web/sendOutcome';
import { configOf } from '../config';
import { readPostId, readUri } from '../ids';
import { reach, type Shared } from '../reach';

/** Deletes a post of ours. One that is gone already is what was wanted. */
export async function remove(
  remoteId: RemoteId,
  context: SendContext,
  shared: Shared,
  echoes: Echoes,
): Promise<SendResult> {
  const { account, clock, signal } = context;
  const at = readUri(readPostId(remoteId) ?? '');
  if (at?.did !== configOf(account).did) return { kind: 'refused', error: appError('unsupported') };
  const input = { repo: at.did, collection: at.collection, rkey: at.rkey };
  try {
    await context.phase('connecting');
    await context.phase('body');
    await reach(context, shared).call('com.atproto.repo.deleteRecord', {
      ...{ result: z.unknown(), input, family: 'write', signal },
    });
  } catch (thrown) {
    if (!(thrown instanceof ApiError)) throw thrown;
    return sendOutcome(thrown);
  }
  const now = clock.now();
  echoes.add(account.id, [{ type: 'remove', remoteId, at: now }]);
  return { kind: 'sent', receipt: { remoteId, at: now, delivery: null } };
}
