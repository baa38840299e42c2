import type { Result } from '@shared/errors/result';
import type { OAuthClient, OAuthProvider } from './oauthProvider';
import { challengeOf, unguessable } from './pkce';
import { requestTokens, type TokenDeps, type Tokens } from './tokenRequest';

/** One request for a person's consent (RFC 6749 section 4.1 with PKCE, RFC 7636), and what turns its code into tokens. */
export type Authorization = {
  /** The page to open in the browser. @param hint the account's address; '' where there is none */
  url(hint: string): string;
  /** Never rejects. */
  exchange(code: string): Promise<Result<Tokens>>;
};

/** @param redirectUri where the code goes: a listener of ours, or a page that shows it */
export function authorization(
  provider: OAuthProvider,
  client: OAuthClient,
  deps: TokenDeps,
  { redirectUri, state }: { redirectUri: string; state: string },
): Authorization {
  const verifier = unguessable();
  return {
    url(hint) {
      const url = new URL(provider.authorizeUrl);
      const query = {
        response_type: 'code',
        client_id: client.id,
        redirect_uri: redirectUri,
        scope: provider.scopes.join(' '),
        state,
        code_challenge: challengeOf(verifier),
        code_challenge_method: 'S256',
        ...(hint !== '' && { login_hint: hint }),
        ...provider.extra,
      };
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
      return url.href;
    },
    exchange(code) {
      const grant = { grant_type: 'authorization_code', code, redirect_uri: redirectUri };
      return requestTokens(deps, provider, client, { ...grant, code_verifier: verifier });
    },
  };
}
