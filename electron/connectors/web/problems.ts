import type { SuggestedAction } from '@shared/channels/status';
import { appError, type ErrorCode } from '@shared/errors/appError';
import { networkCode } from '../network/networkCode';
import type { ApiProblem } from './apiError';

/** What a status means where a channel says nothing more exact. @param account its name, for the sentence */
export function problemOf(status: number, account: string): ApiProblem {
  const make = (code: ErrorCode, action: SuggestedAction, retry: boolean): ApiProblem => ({
    error: appError(code, { account: account.slice(0, 300), reason: `HTTP ${status}` }),
    action,
    retry,
  });
  if (status === 401) return make('auth.revoked', 'signInAgain', false);
  if (status === 403) return make('auth.scope', 'signInAgain', false);
  if (status === 429) return make('rate.limited', 'wait', true);
  if (status >= 500) return make('server.failed', 'wait', true);
  return make('protocol.drift', 'wait', true);
}

/** An answer that is not what was promised. @param reason a word for the facts, never what was answered */
export function driftOf(account: string, reason: string): ApiProblem {
  return { error: appError('protocol.drift', { account: account.slice(0, 300), reason }), action: 'wait', retry: true };
}

/** A call that got no answer, and whether its body may have reached the server. */
export function unanswered(thrown: unknown, account: string): ApiProblem & { acted: boolean } {
  const { code, kind } = networkCode(thrown);
  const make = (as: ErrorCode, action: SuggestedAction, acted: boolean, context = '') => ({
    error: appError(as, { account: account.slice(0, 300), reason: code || 'unknown', ...(context && { context }) }),
    action,
    retry: true,
    acted,
  });
  switch (kind) {
    case 'unreachable':
      return make('network.offline', 'checkNetwork', false);
    case 'expired':
    case 'certificate':
    case 'tls':
      return make('server.failed', 'checkSettings', false, kind);
    case 'cut':
      return make('network.cut', 'wait', true);
  }
}
