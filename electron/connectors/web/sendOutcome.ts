import type { SendResult } from '@shared/channels/outgoing';
import { appError } from '@shared/errors/appError';
import { ApiError } from './apiError';

/**
 * How an attempt ended that threw: a server that said no has sent nothing; one that was never reached may be tried
 * again; one that fell silent after the body may have sent it. What is no answer of a service is thrown on.
 */
export function sendOutcome(thrown: unknown): SendResult {
  if (!(thrown instanceof ApiError)) throw thrown;
  const { error, status, retry, retryAfterMs, acted } = thrown;
  if (acted) return { kind: 'uncertain', error: status === null ? appError('send.uncertain', error.facts) : error };
  if (status === null || (retry && status !== 400)) return { kind: 'notSent', error, retryAfterMs };
  return { kind: 'refused', error };
}

/** The same for a call before the body, which changes nothing: nothing went out. */
export function notSent(thrown: unknown): SendResult {
  if (!(thrown instanceof ApiError)) throw thrown;
  return { kind: 'notSent', error: thrown.error, retryAfterMs: thrown.retryAfterMs };
}
