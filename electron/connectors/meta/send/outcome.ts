import type { SendResult } from '@shared/channels/outgoing';
import { ApiError } from '../../web/apiError';
import { notSent, sendOutcome } from '../../web/sendOutcome';

/** How a call ended that threw. A limit is told as a bad request, and nothing was sent. */
export function outcomeOf(thrown: unknown): SendResult {
  const isLimit = thrown instanceof ApiError && thrown.error.code === 'rate.limited';
  return isLimit ? notSent(thrown) : sendOutcome(thrown);
}

/** The Graph API knows whole seconds: what is found again later has to be the same. */
export const inSeconds = (ms: number): number => Math.floor(ms / 1000) * 1000;
