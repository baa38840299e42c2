import type { Ms } from '@shared/domain/ids';
import type { SendResult } from '@shared/channels/outgoing';
import type { AccountStatus } from '@shared/channels/status';
import { type AppError, appError } from '@shared/errors/appError';
import { assertNever } from '@shared/errors/assertNever';

/** What may be wrong with the way to a server. The product's practice server is always there; tests break it. */
export type Fault = 'offline' | 'rate' | 'revoked';

const retryMs = { offline: 5_000, rate: 30_000 };

function errorOf(fault: Fault, account: string): AppError {
  switch (fault) {
    case 'offline':
      return appError('network.offline');
    case 'rate':
      return appError('rate.limited', { account });
    case 'revoked':
      return appError('auth.revoked', { account });
    default:
      return assertNever(fault);
  }
}

/** The account's state while it lasts; only signing in again ends a revoked access. */
export function faultStatus(fault: Fault, account: string, now: Ms): AccountStatus {
  const error = errorOf(fault, account);
  const common = { error, lastContactAt: null };
  if (fault === 'revoked') return { ...common, state: 'failed', action: 'signInAgain', retryAt: null };
  const action = fault === 'rate' ? 'wait' : 'checkNetwork';
  return { ...common, state: 'retrying', action, retryAt: now + retryMs[fault] };
}

/** What a send ends in meanwhile: nothing has left yet. */
export function faultResult(fault: Fault, account: string): SendResult {
  const error = errorOf(fault, account);
  return { kind: 'notSent', error, retryAfterMs: fault === 'revoked' ? null : retryMs[fault] };
}
