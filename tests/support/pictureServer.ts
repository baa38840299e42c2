import { mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Line } from '../../electron/remote/guardedRequest';
import { isPublicAddress } from '../../electron/remote/publicAddress';
import { createCertificates } from './mail/certificates';

/** A request as the server got it. */
type Asked = { method: string; url: string; headers: IncomingMessage['headers']; body: string };

/** A stranger's https server, and a line on which this computer passes for the internet. */
export type PictureServer = {
  address(path: string): string;
  asked: Asked[];
  /** Names and what they mean, one meaning a look-up, the last one for ever. */
  names: Map<string, string[]>;
  line: Line;
  close(): Promise<void>;
};

/** @param answer what the server says to each path */
export async function startPictureServer(
  answer: (path: string, response: ServerResponse) => void,
): Promise<PictureServer> {
  const folder = mkdtempSync(join(tmpdir(), 'tresen-https-'));
  const { good } = createCertificates(folder, 'openssl');
  rmSync(folder, { recursive: true });
  const asked: Asked[] = [];
  const server = createServer({ key: good.key, cert: good.cert }, (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      asked.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
      answer(url, response);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const names = new Map([['mail.test', ['127.0.0.1']]]);
  return {
    address: (path) => `https://mail.test:${port}${path}`,
    asked,
    names,
    line: {
      ca: good.ca,
      mayReach: (address) => address === '127.0.0.1' || isPublicAddress(address),
      resolve: (host, done) => {
        const meanings = names.get(host) ?? [];
        const [address] = meanings.length > 1 ? meanings.splice(0, 1) : meanings;
        if (address === undefined) done(new Error('no such host'), []);
        else done(null, [{ address, family: 4 }]);
      },
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
