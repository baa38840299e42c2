import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';

/**
 * An empty page that runs `page.js` of a folder, on an origin that stays the same for as long as it is served.
 * `/clear` makes the browser forget what the origin stored.
 */
export type PageServer = { url: string; close(): Promise<void> };

const html = '<!doctype html><meta charset="utf-8"><title>page</title><script type="module" src="/page.js"></script>';

/** Serves it. */
export async function servePage(folder: string): Promise<PageServer> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://page').pathname);
    if (path === '/') return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
    if (path === '/clear') return void response.writeHead(200, { 'clear-site-data': '"storage"' }).end();
    const file = createReadStream(join(folder, path));
    file.on('error', () => response.writeHead(404).end());
    file.on('open', () => {
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' });
      file.pipe(response);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
