import type { SendResult } from '@shared/channels/outgoing';
import { appError } from '@shared/errors/appError';
import { ApiError } from '../../web/apiError';
import { notSent, sendOutcome } from '../../web/sendOutcome';

/** How a call ended that was to write: what X calls invalid it does not take later either. */
export function outcomeOf(thrown: unknown): SendResult {
  const outcome = sendOutcome(thrown);
  const no = outcome.kind === 'refused' && thrown instanceof ApiError && thrown.status === 400;
  return no ? { kind: 'refused', error: appError('content.rejected', outcome.error.facts) } : outcome;
}

/** How it ended before anything was to write, such as with a file X does not take: nothing went out. */
export function unsent(thrown: unknown): SendResult {
  const final = thrown instanceof ApiError && !thrown.retry && thrown.status !== null && thrown.status !== 401;
  return final ? { kind: 'refused', error: thrown.error } : notSent(thrown);
}
