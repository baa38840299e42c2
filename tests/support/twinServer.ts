import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { createSite } from '../../electron/shell/site/site';

/** Plays app://desk over http, with the same answers and headers. */
export type TwinServer = { origin: string; close(): Promise<void> };

/**
 * Serves the built page to a plain browser. In place of the calls that offer a frame or a file to main, the twin bridge
 * posts them: `POST /twin/frame` with the HTML as body answers the frame's path.
 * @param folder the built renderer
 */
export async function startTwinServer(folder: string): Promise<TwinServer> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const site = createSite(folder, origin);

  server.on('request', (request, response) => {
    const path = new URL(request.url ?? '/', origin).pathname;
    const reply = async (): Promise<void> => {
      if (request.method === 'POST' && path === '/twin/frame') {
        response.end(site.offerFrame({ html: await bodyOf(request), pictures: null }));
        return;
      }
      const range = request.headers.range ?? null;
      const { status, headers, body } = await site.respond({ method: request.method ?? 'GET', path, range });
      response.writeHead(status, headers);
      if (body instanceof Readable) body.pipe(response);
      else response.end(body ?? undefined);
    };
    reply().catch(() => response.destroy());
  });

  return {
    origin,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
