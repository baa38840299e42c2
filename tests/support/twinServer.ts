import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { commonHeaders } from '../../electron/shell/site/policy';
import { createSite } from '../../electron/shell/site/site';
import type { TwinSeed } from './generate/twinSeed';

/** Plays app://desk over http, with the same answers and headers. */
export type TwinServer = { origin: string; close(): Promise<void> };

/**
 * Serves the built page to a plain browser, and the desk its twin starts with. In place of the call that offers a frame
 * to main the twin bridge posts it: `POST /mail/` with the HTML as body answers the frame's address as {url}.
 * @param folder the built renderer
 * @param start what the desk begins with; null: the page's own handful of conversations
 */
export async function startTwinServer(folder: string, start: TwinSeed | null = null): Promise<TwinServer> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const site = createSite(folder, origin);

  server.on('request', (request, response) => {
    const path = new URL(request.url ?? '/', origin).pathname;
    const reply = async (): Promise<void> => {
      if (request.method === 'POST' && path === '/mail/') {
        const url =
          origin +
          site.offerFrame({
            html: await bodyOf(request),
            pictures: request.url?.endsWith('?pictures') ? samplePicture : null,
          });
        return answerJson(response, { url });
      }
      if (start && path === '/twin/seed.json') return answerJson(response, start.seed);
      const file = path.startsWith('/twin/files/') ? start?.files.get(path.slice('/twin/files/'.length)) : undefined;
      if (file) return void response.writeHead(200, { ...commonHeaders, 'content-type': sniffed(file) }).end(file);
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

/** In place of every picture from the internet a green one of 2 x 2 pixels. */
const samplePicture = async () => ({ mime: 'image/png', data: Buffer.from(green, 'base64') });
const green = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR42mPQ6IkCIgYIBQAczgQ5rRQbGQAAAABJRU5ErkJggg==';

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function answerJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { ...commonHeaders, 'content-type': 'application/json' }).end(JSON.stringify(value));
}

/** The type of a practice file by its first bytes, as main sniffs it. */
function sniffed(file: Uint8Array): string {
  const start = Buffer.from(file.subarray(0, 4)).toString('latin1');
  if (start === '%PDF') return 'application/pdf';
  if (start === 'OggS') return 'audio/ogg';
  return start.includes('PNG') ? 'image/png' : 'image/jpeg';
}
