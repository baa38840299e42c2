import type { SuggestedAction } from '@shared/channels/status';
import { appError, type ErrorCode } from '@shared/errors/appError';
import { networkCode } from '../network/networkCode';
import { ApiError } from '../web/apiError';
import { XmppError } from './stream/error';

/** How long (ms) to leave a server alone that asks for it; XMPP has no way to say for how long. */
const slowDownMs = 60_000;

const busy = new Set(['resource-constraint', 'policy-violation', 'wait']);
const passing = new Set(['temporary-auth-failure', 'aborted']);

/**
 * What a connection to an XMPP server broke on, as keepPolling and the outbox read it.
 * @param acted whether the server may have acted on what we said
 */
export function failureOf(thrown: unknown, account: string, acted = false): ApiError {
  if (thrown instanceof ApiError) return thrown;
  const make = (
    code: ErrorCode,
    action: SuggestedAction,
    reason: string,
    { retry = true, context = '', after = null }: { retry?: boolean; context?: string; after?: number | null } = {},
  ): ApiError =>
    new ApiError(
      { error: appError(code, { account: account.slice(0, 300), reason, ...(context && { context }) }), action, retry },
      { acted, retryAfterMs: after },
    );

  if (thrown instanceof XmppError) {
    const { of, condition } = thrown;
    if (busy.has(condition)) return make('rate.limited', 'wait', condition, { after: slowDownMs });
    if (of === 'tls') return make('server.failed', 'checkSettings', condition, { context: 'tls' });
    if (of === 'drift') return make('protocol.drift', 'wait', condition);
    if (of === 'login' && !passing.has(condition)) {
      return make('auth.rejected', 'signInAgain', condition, { retry: false });
    }
    if (of === 'stream' && condition === 'not-authorized') {
      return make('auth.rejected', 'signInAgain', condition, { retry: false });
    }
    return make('server.failed', 'wait', condition);
  }
  const { code, kind } = networkCode(thrown);
  switch (kind) {
    case 'unreachable':
      return make('network.offline', 'checkNetwork', code);
    case 'expired':
    case 'certificate':
    case 'tls':
      return make('server.failed', 'checkSettings', code, { context: kind });
    case 'cut':
      return make('network.cut', 'wait', code || 'unknown');
  }
}
