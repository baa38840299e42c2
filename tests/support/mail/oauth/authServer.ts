import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OAuthProvider } from '../../../../electron/connectors/signIn/oauthProvider';

/** How the server behaves; may be changed at any time. */
type Manner = {
  /** What the user does on the page. */
  user: 'agrees' | 'refuses';
  /** Every refresh gives a new refresh token; the one before is good for this many more uses. */
  graceUses: number;
  /** The next token request is carried out, but its reply never arrives. */
  loseReply: boolean;
  /** The next token request is answered with this instead. */
  failWith: { status: number; body: string } | null;
  /** Replies carry a refresh token. */
  givesRefresh: boolean;
  /** Nobody can ask whether an access token is good. */
  introspectionDown: boolean;
  /** Whose mailbox the tokens are for. */
  owner: string;
};

type Grant = { challenge: string; redirectUri: string };

/** A small authorization server on 127.0.0.1: code flow with PKCE, rotating refresh tokens. */
export async function startAuthServer() {
  const manner: Manner = {
    user: 'agrees',
    graceUses: 0,
    loseReply: false,
    failWith: null,
    givesRefresh: true,
    introspectionDown: false,
    owner: '',
  };
  const codes = new Map<string, Grant>();
  /** Refresh tokens that are good, with how often they may still be used. */
  const refreshes = new Map<string, number>();
  const accesses = new Set<string>();
  const seen = { tokenRequests: 0, refreshes: 0, introspections: 0 };

  const grant = (): string => {
    const access = `access-${randomUUID()}`;
    const refresh = `refresh-${randomUUID()}`;
    accesses.add(access);
    if (manner.givesRefresh) refreshes.set(refresh, Infinity);
    const reply = { access_token: access, token_type: 'Bearer', expires_in: 3600 };
    return JSON.stringify(manner.givesRefresh ? { ...reply, refresh_token: refresh } : reply);
  };

  const authorize = (query: URLSearchParams, response: ServerResponse): void => {
    const back = new URL(query.get('redirect_uri') ?? '');
    back.searchParams.set('state', query.get('state') ?? '');
    if (manner.user === 'agrees' && query.get('code_challenge_method') === 'S256') {
      const code = randomUUID();
      codes.set(code, {
        challenge: query.get('code_challenge') ?? '',
        redirectUri: query.get('redirect_uri') ?? '',
      });
      back.searchParams.set('code', code);
    } else back.searchParams.set('error', 'access_denied');
    response.writeHead(302, { location: back.href }).end();
  };

  const fits = (form: URLSearchParams): boolean => {
    if (form.get('grant_type') === 'authorization_code') {
      const given = codes.get(form.get('code') ?? '');
      codes.delete(form.get('code') ?? '');
      const challenge = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
      return given?.challenge === challenge && given.redirectUri === form.get('redirect_uri');
    }
    seen.refreshes += 1;
    const token = form.get('refresh_token') ?? '';
    const left = refreshes.get(token) ?? 0;
    refreshes.set(token, Math.min(left, manner.graceUses + 1) - 1);
    return left > 0;
  };

  const token = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let body = '';
    for await (const part of request) body += String(part);
    seen.tokenRequests += 1;
    const { failWith, loseReply } = manner;
    if (failWith) {
      manner.failWith = null;
      return void response.writeHead(failWith.status).end(failWith.body);
    }
    const good = fits(new URLSearchParams(body));
    const reply = good ? grant() : JSON.stringify({ error: 'invalid_grant' });
    if (loseReply) {
      manner.loseReply = false;
      return void request.socket.destroy();
    }
    response.writeHead(good ? 200 : 400, { 'content-type': 'application/json' }).end(reply);
  };

  /** Whether a token is good (RFC 7662), for the mail servers. */
  const introspect = async (query: URLSearchParams, request: IncomingMessage, response: ServerResponse) => {
    let body = '';
    for await (const part of request) body += String(part);
    if (manner.introspectionDown) return void response.writeHead(503).end();
    const active = accesses.has(new URLSearchParams(body).get('token') ?? query.get('token') ?? '');
    seen.introspections += 1;
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(active ? { active, username: manner.owner, scope: 'imap smtp' } : { active }));
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (url.pathname === '/authorize') return authorize(url.searchParams, response);
    if (url.pathname === '/introspect') return void introspect(url.searchParams, request, response);
    if (url.pathname === '/token') return void token(request, response);
    response.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: OAuthProvider = {
    id: 'test',
    name: 'Test',
    authorizeUrl: `${base}/authorize`,
    tokenUrl: `${base}/token`,
    scopes: ['imap', 'smtp'],
    redirectHost: '127.0.0.1',
    extra: { prompt: 'consent' },
  };
  return {
    provider,
    manner,
    seen,
    isGood: (access: string) => accesses.has(access),
    isGoodRefresh: (refresh: string) => (refreshes.get(refresh) ?? 0) > 0,
    port: (server.address() as AddressInfo).port,
    /** Every access token given so far ends now, before its time. */
    endAccess: () => accesses.clear(),
    /** The user takes the access back. */
    revoke: () => refreshes.clear(),
    stop: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
