import { createHash, randomUUID } from 'node:crypto';
import type { Clock } from '../../../electron/connectors/connector';
import { Refusal } from './refusal';

/** https://docs.x.com/fundamentals/authentication/oauth-2-0/authorization-code (September 2026). */
const codeLifeMs = 30_000;
const accessLifeMs = 2 * 3_600_000;

/** All scopes of the published description 2.167 (components.securitySchemes.OAuth2UserToken). */
export const knownScopes = [
  ...['block.read', 'block.write', 'bookmark.read', 'bookmark.write', 'broadcast.read', 'broadcast.write', 'dm.read'],
  ...['dm.write', 'follows.read', 'follows.write', 'like.read', 'like.write', 'list.read', 'list.write', 'media.write'],
  ...['mute.read', 'mute.write', 'offline.access', 'space.read', 'timeline.read', 'tweet.moderate.write', 'tweet.read'],
  ...['tweet.write', 'users.read'],
];

type Grant = { redirect: string; challenge: string; scopes: string[]; until: number };

/**
 * Signing in: a public client ("Native App") with a proof key, ways back that match exactly, refresh tokens that are
 * good for one use.
 */
export function createOauth(clock: Clock) {
  const client = { id: 'TresenTestClientId0123456789', redirects: [] as string[] };
  const manner: { user: 'agrees' | 'refuses'; withholds: string[] } = { user: 'agrees', withholds: [] };
  const grants = new Map<string, Grant>();
  const access = new Map<string, { scopes: string[]; until: number }>();
  const refreshes = new Map<string, string[]>();
  let revoked = false;

  const refuse = (error: string, description: string): Refusal =>
    new Refusal(400, { error, error_description: description });

  const issue = (scopes: string[]) => {
    const token = `access-${randomUUID()}`;
    access.set(token, { scopes, until: clock.now() + accessLifeMs });
    const answer = { token_type: 'bearer', expires_in: accessLifeMs / 1_000, access_token: token };
    if (!scopes.includes('offline.access')) return { ...answer, scope: scopes.join(' ') };
    const refresh = `refresh-${randomUUID()}`;
    refreshes.set(refresh, scopes);
    return { ...answer, scope: scopes.join(' '), refresh_token: refresh };
  };

  return {
    client,
    manner,
    /** The one refresh token that is good now, as a sign-in with these scopes would have given it. */
    grant(scopes: string[]): string {
      revoked = false;
      return String((issue(scopes) as { refresh_token?: string }).refresh_token);
    },
    /** How many refresh tokens are good: one a sign-in, however often it was renewed. */
    good: (): number => refreshes.size,
    /** Access tokens end now; refresh tokens stay. */
    expire: (): void => access.clear(),
    revoke: (): void => void ((revoked = true), access.clear(), refreshes.clear()),
    /** Where the browser is sent once the person has decided. */
    authorize(query: URLSearchParams): string {
      const redirect = query.get('redirect_uri') ?? '';
      const scopes = (query.get('scope') ?? '').split(' ');
      if (query.get('client_id') !== client.id)
        throw refuse('invalid_request', 'Value passed for client_id was invalid.');
      if (!client.redirects.includes(redirect))
        throw refuse('invalid_request', 'Value passed for the redirect uri did not match the uri of the app.');
      if (query.get('response_type') !== 'code' || query.get('code_challenge_method') !== 'S256')
        throw refuse('invalid_request', 'One or more parameters in the authorize URL were invalid.');
      if ((query.get('state') ?? '') === '' || (query.get('state') ?? '').length > 500)
        throw refuse('invalid_request', 'Value passed for state was invalid.');
      if (scopes.some((scope) => !knownScopes.includes(scope)))
        throw refuse('invalid_scope', 'The requested scope is invalid.');
      const back = new URL(redirect);
      back.searchParams.set('state', query.get('state') ?? '');
      if (manner.user === 'refuses') back.searchParams.set('error', 'access_denied');
      else {
        const code = randomUUID();
        const granted = scopes.filter((scope) => !manner.withholds.includes(scope));
        const challenge = query.get('code_challenge') ?? '';
        grants.set(code, { redirect, challenge, scopes: granted, until: clock.now() + codeLifeMs });
        back.searchParams.set('code', code);
      }
      return back.href;
    },
    /** Tokens for a code or a refresh token. A public client names itself and has no secret. */
    token(form: URLSearchParams) {
      const known = ['grant_type', 'client_id', 'code', 'redirect_uri', 'code_verifier', 'refresh_token'];
      const strange = [...form.keys()].filter((name) => !known.includes(name));
      if (strange.length > 0) throw refuse('invalid_request', `Unknown parameter ${strange.join()}`);
      if (form.get('client_id') !== client.id) throw refuse('invalid_client', 'Missing valid authorization header');
      if (form.get('grant_type') === 'refresh_token') {
        const given = form.get('refresh_token') ?? '';
        const scopes = refreshes.get(given);
        if (!scopes || revoked) throw refuse('invalid_request', 'Value passed for the token was invalid.');
        refreshes.delete(given);
        return issue(scopes);
      }
      const code = form.get('code') ?? '';
      const found = grants.get(code);
      grants.delete(code);
      const proof = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
      const fits = found?.redirect === form.get('redirect_uri') && found?.challenge === proof;
      if (form.get('grant_type') !== 'authorization_code' || !found || !fits || found.until < clock.now())
        throw refuse('invalid_request', 'Value passed for the authorization code was invalid.');
      return issue(found.scopes);
    },
    /** Who calls must be signed in, and be allowed it. */
    insist(header: string | undefined, scopes: readonly string[]): void {
      const found = access.get(header?.replace(/^Bearer /u, '') ?? '');
      if (!found || found.until < clock.now())
        throw new Refusal(401, { title: 'Unauthorized', type: 'about:blank', status: 401, detail: 'Unauthorized' });
      const missing = scopes.filter((scope) => !found.scopes.includes(scope));
      if (missing.length > 0)
        throw new Refusal(403, {
          ...{ title: 'Forbidden', type: 'about:blank', status: 403 },
          detail: `Your client app is not configured with the appropriate oauth1 app permissions or scopes: ${missing.join()}`,
        });
    },
  };
}
