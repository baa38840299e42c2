import type { SendResult } from '@shared/channels/outgoing';
import { appError } from '@shared/errors/appError';
import { ApiError } from '../../web/apiError';
import { sendOutcome } from '../../web/sendOutcome';

/** How a call ended that was to write: what X calls invalid it does not take later either. */
export function outcomeOf(thrown: unknown): SendResult {
  const outcome = sendOutcome(thrown);
  const no = outcome.kind === 'refused' && thrown instanceof ApiError && thrown.status === 400;
  return no ? { kind: 'refused', error: appError('content.rejected', outcome.error.facts) } : outcome;
}

/** How it ended before it was to write: nothing went out. */
export function notSent(thrown: unknown): SendResult {
  if (!(thrown instanceof ApiError)) throw thrown;
  const { error, retryAfterMs, retry, status } = thrown;
  const no = !retry && status !== null && status !== 401;
  return no ? { kind: 'refused', error } : { kind: 'notSent', error, retryAfterMs };
}
