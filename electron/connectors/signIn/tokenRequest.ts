import { z } from 'zod';
import type { Ms } from '@shared/domain/ids';
import { fail, ok, type Result } from '@shared/errors/result';
import { isLoopback } from '../network/loopback';
import type { OAuthClient, OAuthProvider } from './oauthProvider';

/** What a token endpoint gave. `refresh` null: the one we have stays; `expiresAt`: UTC ms. */
export type Tokens = { access: string; refresh: string | null; expiresAt: Ms };

/** What asking a token endpoint takes. */
export type TokenDeps = { http: typeof fetch; now(): Ms };

const limitMs = 30_000;
/** How long (ms) a token is taken to live where the server does not say (RFC 6749 section 5.1 leaves it open). */
const unsaidLifeMs = 5 * 60_000;

const Token = z.string().min(1).max(20_000);
const Granted = z.object({ access_token: Token, refresh_token: Token.optional(), expires_in: z.number().optional() });
const Refused = z.object({ error: z.string() });

/**
 * Asks for tokens by a code or a refresh token (RFC 6749 sections 4.1.3 and 6). Errors: auth.revoked when the grant
 * is no more, auth.rejected when the client is not known, else what waiting may cure. Never rejects.
 */
export async function requestTokens(
  { http, now }: TokenDeps,
  provider: Pick<OAuthProvider, 'tokenUrl' | 'asks'>,
  client: OAuthClient,
  grant: Record<string, string>,
): Promise<Result<Tokens>> {
  const url = new URL(provider.tokenUrl);
  if (url.protocol !== 'https:' && !isLoopback(url.hostname)) return fail('unsupported');
  const fields = {
    client_id: client.id,
    ...(client.secret === null ? {} : { client_secret: client.secret }),
    ...grant,
  };
  const json = provider.asks === 'json';
  let status: number;
  let answer: unknown;
  try {
    const response = await http(url, {
      method: 'POST',
      body: json ? JSON.stringify(fields) : new URLSearchParams(fields),
      headers: { accept: 'application/json', ...(json && { 'content-type': 'application/json' }) },
      redirect: 'error',
      credentials: 'omit',
      signal: AbortSignal.timeout(limitMs),
    });
    status = response.status;
    answer = await response.json().catch((error: unknown) => {
      if (error instanceof SyntaxError) return null;
      throw error;
    });
  } catch {
    return fail('network.cut');
  }
  if (status >= 200 && status < 300) {
    const granted = Granted.safeParse(answer);
    if (!granted.success) return fail('protocol.drift');
    const { access_token: access, refresh_token: refresh, expires_in: seconds } = granted.data;
    const lifeMs = seconds === undefined ? unsaidLifeMs : seconds * 1000;
    return ok({ access, refresh: refresh ?? null, expiresAt: now() + lifeMs });
  }
  return refusal(status, Refused.safeParse(answer).data?.error ?? '');
}

function refusal(status: number, error: string): Result<never> {
  if (status === 429 || error === 'slow_down') return fail('rate.limited');
  if (error === 'invalid_grant' || error === 'interaction_required') return fail('auth.revoked');
  if (status >= 500 || error === 'temporarily_unavailable') return fail('server.failed');
  return error === '' ? fail('protocol.drift') : fail('auth.rejected');
}
