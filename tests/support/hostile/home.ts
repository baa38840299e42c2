import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The server that hostile bodies call: what it hears came through. */
export type HostileHome = {
  origin: string;
  /** Numbers of the vectors that asked for something since the last look, and connections made without asking. */
  heard(): { vectors: Set<number>; connections: number };
  close(): Promise<void>;
};

const dot = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64');

/** Starts one on a free port of this computer. */
export async function startHome(): Promise<HostileHome> {
  let vectors = new Set<number>();
  let connections = 0;
  const server = createServer((request, response) => {
    const number = Number(/\d+/u.exec(request.url ?? '')?.[0]);
    if (number > 0) vectors.add(number);
    response.writeHead(200, { 'content-type': 'image/gif', 'cache-control': 'no-store' }).end(dot);
  });
  server.on('connection', () => connections++);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard: () => {
      const before = { vectors, connections };
      vectors = new Set();
      connections = 0;
      return before;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
