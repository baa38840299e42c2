import { appError } from '@shared/errors/appError';
import { backoffMs, type Backoff } from '@shared/logic/backoff';
import type { ConnectorContext } from '../../connector';
import type { ApiError, ApiProblem } from '../../web/apiError';

/** Waits after looks that failed; what only the person can mend is tried seldom. */
const waits: Backoff = { firstMs: 15_000, maxMs: 300_000 };
const seldomMs = 900_000;

/** When direct messages are looked at next, and what keeps them where they fail alone. */
export type Patience = {
  /** UTC ms. */
  due(): number;
  /** null while all is well. */
  trouble(): Pick<ApiProblem, 'error' | 'action'> | null;
  good(nextMs: number): void;
  failed(thrown: ApiError): void;
};

/** @param wanted whether the account has direct messages at all */
export function createPatience(
  { account, clock }: Pick<ConnectorContext, 'account' | 'clock'>,
  wanted: boolean,
): Patience {
  let due = wanted ? 0 : Infinity;
  let tries = 0;
  let trouble: ReturnType<Patience['trouble']> = null;
  return {
    due: () => due,
    trouble: () => trouble,
    good(nextMs) {
      [tries, trouble, due] = [0, null, clock.now() + nextMs];
    },
    failed({ retry, retryAfterMs }) {
      const wait = retry ? Math.max(retryAfterMs ?? 0, backoffMs(waits, ++tries, Math.random())) : seldomMs;
      due = clock.now() + wait;
      const facts = { account: account.name.slice(0, 300), ...(!retry && { context: 'signIn' }) };
      trouble = { error: appError('messages.waiting', facts), action: retry ? 'wait' : 'signInAgain' };
    },
  };
}
