import type { AccountId, Ms } from '@shared/domain/ids';
import { fail, ok, type Result } from '@shared/errors/result';
import type { Vault } from '../../vault/vault';
import { refreshTokenField } from './fields';
import type { OAuthClient, OAuthProvider } from './oauthProvider';
import { requestTokens, type TokenDeps, type Tokens } from './tokenRequest';

/** A token is renewed this long (ms) before it ends, so that it does not end between two commands. */
const marginMs = 60_000;

/** Who issued an account's tokens, to which client. */
type Issuer = { provider: Pick<OAuthProvider, 'tokenUrl'>; client: OAuthClient };

/** The access tokens of all accounts. */
export type AccessTokens = {
  /** Keeps what a sign-in gave. */
  keep(account: AccountId, tokens: Tokens): Promise<Result<null>>;
  /** A token that is still good; renewed where it is not, once however many ask. Errors: auth.revoked and others. */
  get(account: AccountId, issuer: Issuer): Promise<Result<string>>;
  /** A server refused this token before its time: the next `get` renews it. Another one stays. */
  refused(account: AccountId, token: string): void;
};

/** Makes them over a vault. A rotated refresh token is in the vault before the access token beside it is used. */
export function createAccessTokens(vault: Pick<Vault, 'read' | 'set'>, deps: TokenDeps): AccessTokens {
  const held = new Map<AccountId, { access: string; expiresAt: Ms }>();
  const renewing = new Map<AccountId, Promise<Result<string>>>();
  /** Rotated already, and not yet in the vault: the one that is there is good for nothing any more. */
  const unkept = new Map<AccountId, { replaces: string; tokens: Tokens }>();

  const keep = async (account: AccountId, tokens: Tokens): Promise<Result<null>> => {
    if (tokens.refresh !== null) {
      const kept = await vault.set(account, refreshTokenField, tokens.refresh);
      if (!kept.ok) return kept;
    }
    unkept.delete(account);
    held.set(account, { access: tokens.access, expiresAt: tokens.expiresAt });
    return ok(null);
  };

  const renew = async (account: AccountId, { provider, client }: Issuer): Promise<Result<string>> => {
    const refresh = await vault.read(account, refreshTokenField);
    if (!refresh.ok) return refresh;
    if (refresh.value === null) return fail('auth.expired');
    const rescued = unkept.get(account);
    if (rescued?.replaces === refresh.value) {
      const kept = await keep(account, rescued.tokens);
      return kept.ok ? ok(rescued.tokens.access) : kept;
    }
    const grant = { grant_type: 'refresh_token', refresh_token: refresh.value };
    const tokens = await requestTokens(deps, provider, client, grant);
    if (!tokens.ok) return tokens;
    const since = await vault.read(account, refreshTokenField);
    // The user signed in again meanwhile: what that gave must not be overwritten.
    if (since.ok && since.value !== refresh.value) return ok(held.get(account)?.access ?? tokens.value.access);
    const kept = await keep(account, tokens.value);
    if (!kept.ok) unkept.set(account, { replaces: refresh.value, tokens: tokens.value });
    return kept.ok ? ok(tokens.value.access) : kept;
  };

  return {
    keep,
    async get(account, issuer) {
      const now = held.get(account);
      if (now && deps.now() < now.expiresAt - marginMs) return ok(now.access);
      const under = renewing.get(account) ?? renew(account, issuer).finally(() => renewing.delete(account));
      renewing.set(account, under);
      return under;
    },
    refused(account, token) {
      if (held.get(account)?.access === token) held.delete(account);
    },
  };
}
