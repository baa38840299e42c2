import type { Ms } from '@shared/domain/ids';
import type { AccountStatus, SuggestedAction } from '@shared/channels/status';
import { AppError, appError, type ErrorCode } from '@shared/errors/appError';
import { kindOf } from '../network/networkCode';

/** What went wrong with a server: the error as a value, what helps, and whether waiting may. */
export type Failure = { error: AppError; action: SuggestedAction; retry: boolean; retryAfterMs: number | null };

/** The fields of the libraries' and of Node's errors we go by. */
type Raised = {
  code?: string;
  originalCode?: string;
  responseCode?: number;
  response?: unknown;
  responseText?: unknown;
  authenticationFailed?: boolean;
  tlsFailed?: boolean;
  serverResponseCode?: string;
  oauthError?: unknown;
  throttleReset?: number;
  /** An error value of our own. */
  error?: unknown;
};

const cut = new Set([
  ...['ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'ETIMEOUT', 'ESOCKET', 'ECONNECTION', 'NoConnection'],
  ...['EConnectionClosed', 'StateLogout', 'ClosedAfterConnectText', 'ClosedAfterConnectTLS', 'ERR_STREAM_DESTROYED'],
]);
/** Answers to a log-in that say nothing against name and password (RFC 5530; Dovecot while its backend is away). */
const passing = new Set(['UNAVAILABLE', 'INUSE', 'SERVERBUG', 'CONTACTADMIN', 'EXPUNGEISSUED']);
/** How long (ms) to leave a server alone that asks for it without saying for how long. */
const slowDownMs = 60_000;

/** The code of what lies at the bottom of an error, or ''. */
export function rootCode(raised: unknown): string {
  const { originalCode, code } = (raised instanceof Error ? raised : {}) as Raised;
  return originalCode ?? code ?? '';
}

/** What an error value means for the account: tokens and secrets tell their own. */
function carriedFailure(error: AppError): Failure {
  const again = /^auth\.|^vault\.(?:absent|lost)/u.test(error.code);
  return { error, action: again ? 'signInAgain' : 'wait', retry: !error.code.startsWith('auth.'), retryAfterMs: null };
}

/** What an error of IMAP, SMTP, TLS or the network means. @param account name of the account, for the sentence */
export function failureOf(raised: unknown, account: string): Failure {
  const error = (raised instanceof Error ? raised : {}) as Raised;
  const carried = error.error === undefined ? null : AppError.safeParse(error.error).data;
  if (carried) return carriedFailure(carried);
  const code = rootCode(raised);
  const make = (as: ErrorCode, action: SuggestedAction, reason: string, retry = true, context = ''): Failure => ({
    error: appError(as, { account: account.slice(0, 300), reason, ...(context !== '' && { context }) }),
    action,
    retry,
    retryAfterMs: null,
  });

  const slowDown = (after = slowDownMs): Failure => ({ ...make('rate.limited', 'wait', code), retryAfterMs: after });
  if (code === 'ETHROTTLE' || error.serverResponseCode === 'LIMIT') return slowDown(error.throttleReset);
  if (isTooMuch(error) || hasTooMany(error)) return slowDown();
  if (isLogin(error)) {
    if (isPassing(error)) return make('server.failed', 'wait', 'log-in unavailable');
    return make(error.oauthError ? 'auth.expired' : 'auth.rejected', 'signInAgain', 'log-in refused', false);
  }
  const kind = kindOf(code);
  if (kind === 'certificate' || kind === 'expired')
    return make('server.failed', 'checkSettings', `certificate ${code}`, true, kind);
  if (kind === 'unreachable') return make('network.offline', 'checkNetwork', code);
  if (error.tlsFailed || kind === 'tls') return make('server.failed', 'checkSettings', `tls ${code}`, true, 'tls');
  if (error.serverResponseCode === 'OVERQUOTA') return make('server.failed', 'none', 'quota', true, 'full');
  if (cut.has(code)) return make('network.cut', 'wait', code);
  if (/^Parser|^Literal|^Line|^Response|^MAX_IMAP|^Unexpected|^Invalid/u.test(code))
    return make('protocol.drift', 'wait', code);
  return make('server.failed', 'wait', code || 'unknown');
}

/** An SMTP server that wants less from us: 4.7.0 and 4.5.3, or in words. */
export function isTooMuch({ responseCode = 0, response }: Pick<Raised, 'responseCode' | 'response'>): boolean {
  const text = typeof response === 'string' ? response : '';
  return responseCode >= 400 && responseCode < 500 && /\b4\.7\.0\b|\btoo (?:many|much)\b|\brate\b/iu.test(text);
}

/** A log-in refused for the number of connections; Cyrus and others have no response code for it. */
function hasTooMany({ authenticationFailed, responseText }: Raised): boolean {
  return authenticationFailed === true && /\btoo many\b/iu.test(typeof responseText === 'string' ? responseText : '');
}

/** Whether a server refused name, password or token, as opposed to not being able to check them. */
export function isRefusedLogin(raised: unknown): boolean {
  const error = (raised instanceof Error ? raised : {}) as Raised;
  return isLogin(error) && !isPassing(error) && !isTooMuch(error) && !hasTooMany(error);
}

function isPassing({ serverResponseCode = '', responseCode = 0 }: Raised): boolean {
  return passing.has(serverResponseCode) || Math.floor(responseCode / 100) === 4;
}

function isLogin(error: Raised): boolean {
  return error.authenticationFailed === true || error.code === 'EAUTH' || error.code === 'EOAUTH2';
}

/** The account's state while a failure lasts. @param retryAt when the next attempt is made, UTC ms */
export function statusOf({ error, action, retry }: Failure, retryAt: Ms): Omit<AccountStatus, 'lastContactAt'> {
  return { state: retry ? 'retrying' : 'failed', error, action, retryAt };
}
