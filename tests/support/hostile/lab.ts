import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { framePolicy } from '../../../electron/shell/site/policy';

/** A page with nothing around it that shows bodies in frames; `policy`: they are held by the desk's policy for frames. */
export type HostileLab = { pageOf(policy: boolean): string; close(): Promise<void> };

/** The frame's policy without its sandbox, and of the page's own the part that holds frames. */
const policy = `${framePolicy(null).replace(/; sandbox.*$/u, '')}; frame-src 'self'`;

/** Starts one on a free port of this computer. Frames without an address take the page's policy. */
export async function startLab(): Promise<HostileLab> {
  const server = createServer((request, response) => {
    const strict = request.url === '/?policy';
    if (!strict && request.url !== '/') return void response.writeHead(404).end();
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      ...(strict && { 'content-security-policy': policy }),
    };
    response.writeHead(200, headers).end('<!doctype html><title>lab</title>');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    pageOf: (strict) => `${origin}/${strict ? '?policy' : ''}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
