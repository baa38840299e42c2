import { appError, type ErrorCode } from '@shared/errors/appError';
import type { SuggestedAction } from '@shared/channels/status';
import { ApiError, type ApiProblem } from '../web/apiError';
import { problemOf } from '../web/problems';
import { readFault } from './soap';

/** A box that has too many visitors, or does not let a user in for a while, says so with this. */
const busy = 503;

/**
 * What a box's refusal means. Its errors are numbers in a SOAP fault (UPnP Device Architecture 1.0, 3.2.2; AVM, "TR-064
 * First Steps" and "X_AVM-DE_OnTel"): 401 an action it does not have, 606 one this user may not call, 820 within.
 */
export function refusalOf(status: number, body: string, account: string): ApiError {
  const fault = status === 500 ? readFault(body) : null;
  return new ApiError(explain(status, fault, account), { status, acted: false });
}

function explain(status: number, fault: number | null, account: string): ApiProblem {
  const make = (code: ErrorCode, action: SuggestedAction, retry: boolean, context?: string): ApiProblem => ({
    error: appError(code, {
      ...{ account: account.slice(0, 300), reason: fault === null ? `HTTP ${status}` : `UPnP ${fault}` },
      ...(context !== undefined && { context }),
    }),
    action,
    retry,
  });
  if (status === 401) return make('auth.rejected', 'signInAgain', false, 'fritzbox');
  if (status === 403 || fault === 606) return make('auth.scope', 'signInAgain', false, 'fritzbox');
  if (fault === 401 || fault === 602) return make('auth.scope', 'signInAgain', false, 'fritzbox');
  if (status === busy) return make('rate.limited', 'wait', true);
  return fault === null ? problemOf(status, account) : make('server.failed', 'wait', true);
}

/** The call list is switched off at the box. */
export function noCallList(account: string): ApiError {
  const error = appError('server.failed', { account: account.slice(0, 300), context: 'callList' });
  return new ApiError({ error, action: 'checkSettings', retry: true }, { acted: false });
}

/** Another box answers by this name, as where a laptop is at home; its own is waited for, and no password is shown. */
export function otherBox(account: string): ApiError {
  const error = appError('server.notFound', { account: account.slice(0, 300), context: 'otherBox' });
  return new ApiError({ error, action: 'checkNetwork', retry: true }, { acted: false });
}
