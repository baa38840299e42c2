import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fail, ok, type Result } from '@shared/errors/result';

/** The one sentence the browser shows afterwards, in the user's language. */
export type Page = { done: string; refused: string };

/** A listener for one redirect (RFC 8252 section 7.3). `code` always settles; the listener is gone then. */
export type Redirect = { port: number; code: Promise<Result<string>> };

/**
 * Waits on 127.0.0.1 for the browser to come back with a code. Requests with another state, path or method are turned
 * away and change nothing. Errors: auth.rejected when the user refused, `auth.expired` when aborted. Rejects when the port
 * is taken. @param wanted port; 0: any that is free
 */
export async function awaitRedirect(state: string, page: Page, signal: AbortSignal, wanted = 0): Promise<Redirect> {
  let settle: (result: Result<string>) => void = () => {};
  const code = new Promise<Result<string>>((resolve) => (settle = resolve));
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 10_000 }, (request, response) => {
    const query = queryOf(request);
    if (!query || !same(query.get('state') ?? '', state)) return answer(response, 404, '');
    const given = query.get('code');
    answer(response, 200, given ? page.done : page.refused);
    settle(given ? ok(given) : fail('auth.rejected'));
  });
  const abort = (): void => settle(fail('auth.expired'));
  signal.addEventListener('abort', abort);
  if (signal.aborted) abort();
  void code.then(() => {
    signal.removeEventListener('abort', abort);
    server.close();
    server.closeIdleConnections();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(wanted, '127.0.0.1', resolve);
  });
  return { port: (server.address() as AddressInfo).port, code };
}

function queryOf({ method, url }: IncomingMessage): URLSearchParams | null {
  const [path, query] = (url ?? '').split('?', 2);
  return method === 'GET' && path === '/' && query !== undefined ? new URLSearchParams(query) : null;
}

function same(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-security-policy': "default-src 'none'",
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    connection: 'close',
  });
  response.end(text);
}
