import { z } from 'zod';
import type { Api } from '../../web/api';
import { ApiError } from '../../web/apiError';
import { driftOf } from '../../web/problems';
import type { OAuthClient, OAuthProvider } from '../../signIn/oauthProvider';
import { scopes } from '../config';

/** The page that shows the code, to be typed in here. */
export const byHandUri = 'urn:ietf:wg:oauth:2.0:oob';

const Registered = z.looseObject({ client_id: z.string().min(1).max(1_000), client_secret: z.string().max(1_000) });

/** Who signs people in at a server. */
export function providerOf(origin: string): OAuthProvider {
  return {
    id: 'mastodon',
    name: new URL(origin).host,
    authorizeUrl: `${origin}/oauth/authorize`,
    tokenUrl: `${origin}/oauth/token`,
    scopes,
    redirectHost: '127.0.0.1',
    extra: {},
    asks: 'json',
    lasting: true,
  };
}

/**
 * Makes the desk known to a server, for these ways back from its page. Older servers take them as one text; rejects with
 * an ApiError where none does.
 */
export async function register(
  api: Api,
  origin: string,
  redirects: readonly string[],
  signal: AbortSignal,
): Promise<OAuthClient> {
  const ask = (ways: readonly string[] | string) =>
    api.json({
      url: `${origin}/api/v1/apps`,
      method: 'POST',
      family: 'ask',
      signal,
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ client_name: 'Tresen', redirect_uris: ways, scopes: scopes.join(' ') }),
    });
  const { body } = await ask(redirects).catch((thrown: unknown) => {
    if (!isRefused(thrown)) throw thrown;
    return ask(redirects.join('\n'));
  });
  const made = Registered.safeParse(body);
  if (!made.success) throw new ApiError(driftOf(new URL(origin).host, 'apps'), { acted: true });
  return { id: made.data.client_id, secret: made.data.client_secret };
}

/** Whether a server looked at what it was asked and said no. */
export function isRefused(thrown: unknown): thrown is ApiError {
  return thrown instanceof ApiError && (thrown.status === 400 || thrown.status === 422);
}
