import { fail, type Result } from '@shared/errors/result';
import { awaitRedirect, type Page } from './loopback';
import type { OAuthClient, OAuthProvider } from './oauthProvider';
import { challengeOf, unguessable } from './pkce';
import { requestTokens, type TokenDeps, type Tokens } from './tokenRequest';

/** A sign-in under way: the page to open in the browser, and the tokens once the user has agreed. */
export type SignIn = { url: string; tokens: Promise<Result<Tokens>> };

/**
 * Begins an authorization by the browser (RFC 8252: code flow, PKCE, loopback redirect). `tokens` never rejects and
 * always settles once `signal` aborts; without a refresh token it fails, for it would end within the hour.
 * @param hint the mailbox's address, so that the page offers the right account
 */
export async function startSignIn(
  provider: OAuthProvider,
  client: OAuthClient,
  deps: TokenDeps & { page: Page },
  hint: string,
  signal: AbortSignal,
): Promise<SignIn> {
  const state = unguessable();
  const verifier = unguessable();
  const { port, code } = await awaitRedirect(state, deps.page, signal);
  const redirectUri = `http://${provider.redirectHost}:${port}/`;
  const url = new URL(provider.authorizeUrl);
  const query = {
    response_type: 'code',
    client_id: client.id,
    redirect_uri: redirectUri,
    scope: provider.scopes.join(' '),
    state,
    code_challenge: challengeOf(verifier),
    code_challenge_method: 'S256',
    login_hint: hint,
    ...provider.extra,
  };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);

  const exchange = async (): Promise<Result<Tokens>> => {
    const given = await code;
    if (!given.ok) return given;
    const grant = { grant_type: 'authorization_code', code: given.value, redirect_uri: redirectUri };
    const tokens = await requestTokens(deps, provider, client, { ...grant, code_verifier: verifier });
    return tokens.ok && tokens.value.refresh === null ? fail('protocol.drift') : tokens;
  };
  return { url: url.href, tokens: exchange() };
}
