import type { AccountId } from '@shared/domain/ids';
import type { AppError } from '@shared/errors/appError';
import { fail, ok, type Result } from '@shared/errors/result';
import type { ConnectorContext } from '../connector';
import { type AccessTokens, createAccessTokens } from './accessTokens';

type Needs = Pick<ConnectorContext, 'account' | 'secret' | 'keepSecret' | 'http' | 'clock'>;

/** The access tokens of accounts by the secrets a connector is given: however many ask, a token is renewed once. */
export function createTokensOver(): (needs: Needs) => AccessTokens {
  const held = new Map<AccountId, AccessTokens>();
  return ({ account, secret, keepSecret, http, clock }) => {
    const known = held.get(account.id);
    if (known) return known;
    const vault = {
      read: (_: AccountId, field: string) => asResult(() => secret(field)),
      set: (_: AccountId, field: string, value: string) =>
        asResult(async () => {
          await keepSecret?.(field, value);
          return 'always' as const;
        }),
    };
    const made = createAccessTokens(vault, { http, now: clock.now });
    held.set(account.id, made);
    return made;
  };
}

async function asResult<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (thrown) {
    if (thrown instanceof Error && 'error' in thrown) return { ok: false, error: thrown.error as AppError };
    return fail('internal');
  }
}
