import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../../electron/connectors/connector';
import { createBilling } from './billing';
import { createLimits, tooMany } from './limits';
import { createOauth } from './oauth';
import { problem, Refusal } from './refusal';
import { type Call, createRoutes, type Reply } from './routes';
import { createWorld } from './world';

/** What may be wrong. `silent`: it does what was asked and says nothing; `html`: a page of somebody between. */
export type Fault = 'offline' | 'rate' | 'revoked' | 'broke' | 'html' | 'huge' | 'silent' | null;

/**
 * A double of X's API v2, by the published description 2.167 and the pages each endpoint names: stateful, and stricter
 * than X. What is not described is refused; scopes, limits, credits and the rule on replies are kept.
 */
export async function startX(clock: Clock) {
  const world = createWorld(clock);
  const billing = createBilling(clock);
  const limits = createLimits(clock);
  const oauth = createOauth(clock);
  let root = '';
  const { endpoints, manner } = createRoutes({ clock, world, billing, root: () => root });
  const calls: string[] = [];
  let fault: Fault = null;

  const find = (method: string, path: string): { name: string; ids: string[] } | null => {
    for (const name of Object.keys(endpoints)) {
      const [verb = '', shape = ''] = name.split(' ');
      const match = new RegExp(`^${shape.replaceAll(':id', '([^/]+)')}$`, 'u').exec(path);
      if (verb === method && match) return { name, ids: match.slice(1).map(decodeURIComponent) };
    }
    return null;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', root);
    const method = request.method ?? 'GET';
    const date = new Date(clock.now()).toUTCString();
    const say = (status: number, body: unknown, headers: Record<string, string> = {}): void =>
      void response
        .writeHead(status, { 'content-type': 'application/json; charset=utf-8', date, ...headers })
        .end(JSON.stringify(body));
    let headers: Record<string, string> = {};
    try {
      const body = await bodyOf(request);
      if (path.startsWith('/media/')) return pictureAt(path, response);
      if (path === '/i/oauth2/authorize')
        return void response.writeHead(302, { location: oauth.authorize(query) }).end();
      if (path === '/2/oauth2/token') return say(200, oauth.token(new URLSearchParams(body.toString())));
      // The description itself is there for everybody, and free.
      if (path === '/2/openapi.json') return void response.writeHead(200, { date }).end();
      calls.push(`${method} ${path}`);
      if (fault === 'html')
        return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Wartung</html>');
      if (fault === 'huge') return void response.writeHead(200, { date }).end(`{"data":"${'x'.repeat(11_000_000)}"}`);
      if (fault === 'broke') throw problem(503, '', 'Service Unavailable', 'Service Unavailable');
      const found = find(method, path);
      if (!found) throw problem(404, '', 'Not Found', 'Not Found');
      const endpoint = endpoints[found.name];
      if (!endpoint) return;
      oauth.insist(request.headers.authorization, endpoint.scopes);
      if (fault === 'rate') throw tooMany({ 'x-rate-limit-reset': String(Math.ceil(clock.now() / 1_000) + 5) });
      headers = limits.count(found.name);
      billing.insist();
      const call = await callOf(request, found.ids, query, body);
      const reply: Reply = await endpoint.run(call);
      if (fault === 'silent') return void request.socket.destroy();
      if (reply.file) return void response.writeHead(reply.status, { date, ...headers }).end(reply.file);
      say(reply.status, reply.body, headers);
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      say(thrown.status, thrown.body, { ...headers, ...thrown.headers });
    }
  };

  const pictureAt = (path: string, response: ServerResponse): void => {
    const found = [...world.media.values()].find(({ resource }) => path === `/media/${resource}`);
    if (found)
      response
        .writeHead(200, { 'content-type': found.mime, 'content-length': String(found.data.byteLength) })
        .end(found.data);
    else response.writeHead(404).end();
  };

  const server = createServer((request, response) => {
    if (fault === 'offline') return void request.socket.destroy();
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    root,
    world,
    billing,
    limits,
    oauth,
    manner,
    endpoints: Object.keys(endpoints) as readonly string[],
    /** Every call of the API itself, in order. */
    calls: calls as readonly string[],
    setFault(next: Fault) {
      fault = next;
      if (next === 'revoked') oauth.revoke();
      if (next === 'offline') server.closeAllConnections();
    },
    async stop() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

export type XDouble = Awaited<ReturnType<typeof startX>>;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

async function callOf(request: IncomingMessage, ids: string[], query: URLSearchParams, body: Buffer): Promise<Call> {
  const type = request.headers['content-type'] ?? '';
  const call: Call = { ids, query, json: {}, form: null };
  if (body.length === 0) return call;
  if (type.startsWith('multipart/form-data'))
    return {
      ...call,
      form: await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData(),
    };
  try {
    return { ...call, json: JSON.parse(body.toString()) as Call['json'] };
  } catch {
    throw problem(400, 'invalid-request', 'Invalid Request', 'The body is no JSON.');
  }
}
