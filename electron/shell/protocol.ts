import { net, protocol, session } from 'electron';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { pagePolicy } from './site/policy';
import type { Site, SiteReply } from './site/site';

/** Where the desk's page lives. */
export const origin = 'app://desk';

/** Makes app: a scheme like https. Must run before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

/**
 * Answers app://desk from the site, and nothing from anywhere else.
 * @param devServer address of the development server the page comes from, null for the built one
 */
export function serveSite(site: Site, devServer: string | null): void {
  session.defaultSession.protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    if (url.host !== 'desk') return new Response(null, { status: 404 });
    const own = /^\/(mail|file)\//.test(url.pathname);
    if (devServer !== null && !own) return fromDevServer(devServer, url);
    const range = request.headers.get('range');
    return toResponse(await site.respond({ method: request.method, path: url.pathname, range }));
  });
}

function toResponse({ status, headers, body }: SiteReply): Response {
  const stream = body instanceof Readable ? (Readable.toWeb(body) as ReadableStream<Uint8Array>) : body;
  return new Response(stream as BodyInit | null, { status, headers });
}

/** The page as the development server has it just now, under the page's policy with a door for hot reload. */
async function fromDevServer(devServer: string, url: URL): Promise<Response> {
  const answer = await net.fetch(new URL(url.pathname + url.search, devServer).href);
  const type = answer.headers.get('content-type') ?? 'text/plain';
  if (!type.startsWith('text/html')) return new Response(answer.body, { headers: { 'content-type': type } });
  const policy = pagePolicy('development', devServer.replace(/^http/, 'ws').replace(/\/$/, ''));
  const html = (await answer.text()).replaceAll('__CSP_NONCE__', 'development');
  return new Response(html, { headers: { 'content-type': type, 'content-security-policy': policy } });
}
