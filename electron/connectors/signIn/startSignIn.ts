import { fail, type Result } from '@shared/errors/result';
import { authorization } from './authorization';
import { awaitRedirect, type Page } from './loopback';
import type { OAuthClient, OAuthProvider } from './oauthProvider';
import { unguessable } from './pkce';
import type { TokenDeps, Tokens } from './tokenRequest';

/** A sign-in under way: the page to open in the browser, and the tokens once the user has agreed. */
export type SignIn = { url: string; tokens: Promise<Result<Tokens>> };

/** A listener for the browser's way back; the client may be registered now that the redirect is known. */
export type Listening = { redirectUri: string; open(client: OAuthClient, hint: string): SignIn };

/**
 * Begins an authorization by the browser (RFC 8252: code flow, PKCE, loopback redirect). `tokens` never rejects and
 * always settles once `signal` aborts; without a refresh token it fails where tokens end, for it would within the hour.
 */
export async function listen(
  provider: OAuthProvider,
  deps: TokenDeps & { page: Page },
  signal: AbortSignal,
): Promise<Listening> {
  const state = unguessable();
  const { port, code } = await awaitRedirect(state, deps.page, signal, provider.redirectPort);
  const redirectUri = `http://${provider.redirectHost}:${port}/`;
  return {
    redirectUri,
    open(client, hint) {
      const { url, exchange } = authorization(provider, client, deps, { redirectUri, state });
      const tokensOf = async (): Promise<Result<Tokens>> => {
        const given = await code;
        if (!given.ok) return given;
        const tokens = await exchange(given.value);
        return tokens.ok && tokens.value.refresh === null && !provider.lasting ? fail('protocol.drift') : tokens;
      };
      return { url: url(hint), tokens: tokensOf() };
    },
  };
}

/**
 * The same for a client that is known before.
 * @param hint the mailbox's address, so that the page offers the right account
 */
export async function startSignIn(
  provider: OAuthProvider,
  client: OAuthClient,
  deps: TokenDeps & { page: Page },
  hint: string,
  signal: AbortSignal,
): Promise<SignIn> {
  return (await listen(provider, deps, signal)).open(client, hint);
}
