import type { SendResult } from '@shared/channels/outgoing';
import { ApiError } from '../../web/apiError';
import { sendOutcome } from '../../web/sendOutcome';

/** How a call ended that threw; a server that looked at what it was given and said no will say so again. */
export function outcomeOf(thrown: unknown): SendResult {
  const status = thrown instanceof ApiError ? thrown.status : null;
  if (thrown instanceof ApiError && (status === 404 || status === 422)) return { kind: 'refused', error: thrown.error };
  return sendOutcome(thrown);
}
