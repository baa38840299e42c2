import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../../electron/connectors/connector';
import { createOauth } from './oauth';
import { Refusal } from './refuse';
import { type Call, createRoutes } from './routes';
import { loadSpec } from './spec';
import { createStreams } from './streams';
import { createWorld } from './world';

type Fault = 'offline' | 'rate' | 'revoked' | null;

/** Read once for all doubles of a file of tests. */
let spec: ReturnType<typeof loadSpec> | undefined;

/**
 * A double of a Mastodon server, stricter than the real one: each call and each answer, its own included, has to keep to
 * the published description of 4.7 (`violations` names what does not); what is not described is refused.
 */
export async function startMastodon(clock: Clock) {
  spec ??= loadSpec();
  const described = spec;
  const token = 'only-for-tests-0123456789abcdefghijklmnopqrstuv';
  const streams = createStreams(clock);
  let root = '';
  const world = createWorld(clock, () => root, streams);
  const oauth = createOauth(token);
  const routes = createRoutes({ clock, root: () => root, world, oauth });
  const violations: string[] = [];
  const calls: string[] = [];
  const fileTokens: (string | undefined)[] = [];
  let fault: Fault = null;

  const insist = (words: string | undefined): void => {
    if (!words) return;
    violations.push(words);
    throw new Refusal(500, words);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', root);
    const { pathname: path, searchParams: query } = url;
    const method = request.method ?? 'GET';
    const say = (status: number, body: unknown, headers: Record<string, string> = {}): void => {
      const date = new Date(clock.now()).toUTCString();
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', date, ...headers });
      response.end(JSON.stringify(body));
    };
    try {
      if (path.startsWith('/files/')) {
        if (method === 'GET') fileTokens.push(request.headers.authorization);
        return fileReply(path, response);
      }
      if (path === '/oauth/authorize') return pageReply(query, response);
      if (fault === 'rate') {
        const reset = new Date(clock.now() + 5_000).toISOString();
        throw new Refusal(429, 'Too many requests', { 'x-ratelimit-reset': reset, 'x-ratelimit-remaining': '0' });
      }
      calls.push(`${method} ${path}`);
      const bearer = request.headers.authorization === `Bearer ${token}` && fault !== 'revoked';
      if (path === '/api/v1/streaming/user' && routes.manner.streams) {
        if (!bearer) throw new Refusal(401, 'Error: The access token is invalid');
        return streams.add(response);
      }
      const found = routes.find({ method, path });
      if (!found) throw new Refusal(404, 'Record not found');
      if (!found.free && !bearer) throw new Refusal(401, 'The access token is invalid');
      const call = await readCall(request, method, path, query);
      const json = call.form || method === 'GET' || method === 'DELETE' ? undefined : emptyIsNone(call.json);
      // Ways back as one text are of before 4.3, which the description is not of.
      const older = typeof call.json.redirect_uris === 'string';
      if (!older) insist(described?.request({ method, path, query: [...query.keys()], json }));
      const reply = found.run(call);
      if (!malformed(reply.body)) insist(described?.answer({ method, path, status: reply.status, json: reply.body }));
      say(reply.status, reply.body, reply.link === undefined ? {} : { link: reply.link });
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      say(thrown.status, { error: thrown.words }, thrown.headers);
    }
  };

  const fileReply = (path: string, response: ServerResponse): void => {
    const { data, mime } = world.fileAt(path.split('/').at(-1) ?? '');
    response.writeHead(200, { 'content-type': mime, 'content-length': String(data.byteLength) }).end(data);
  };
  const pageReply = (query: URLSearchParams, response: ServerResponse): void => {
    const decided = oauth.authorize(query);
    if ('page' in decided) response.writeHead(200, { 'content-type': 'text/html' }).end(`<code>${decided.page}</code>`);
    else response.writeHead(302, { location: decided.location }).end();
  };

  const server = createServer((request, response) => {
    if (fault === 'offline') return void request.socket.destroy();
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    root,
    token,
    world,
    oauth,
    streams,
    manner: routes.manner,
    violations: violations as readonly string[],
    calls: calls as readonly string[],
    /** What came as proof of who asks for files. */
    fileTokens: fileTokens as readonly (string | undefined)[],
    described: described !== null,
    setFault(next: Fault) {
      fault = next;
      if (next !== null) streams.end();
      if (next === 'offline') server.closeAllConnections();
    },
    async stop() {
      streams.end();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** What a test put there on purpose. */
function malformed(body: unknown): boolean {
  return Array.isArray(body) && body.some((one) => typeof one === 'object' && one !== null && 'malformed' in one);
}

const emptyIsNone = (json: Record<string, unknown>) => (Object.keys(json).length === 0 ? undefined : json);

async function readCall(request: IncomingMessage, method: string, path: string, query: URLSearchParams): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  const key = request.headers['idempotency-key'];
  const call: Call = { method, path, query, json: {}, form: null, key: typeof key === 'string' ? key : null };
  if (body.length === 0) return call;
  if (type.startsWith('application/json')) return { ...call, json: JSON.parse(body.toString()) as Call['json'] };
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  const file = form.get('file');
  if (!(file instanceof Blob)) return call;
  const description = form.get('description');
  return {
    ...call,
    form: {
      file: new Uint8Array(await file.arrayBuffer()),
      mime: file.type,
      description: typeof description === 'string' ? description : null,
    },
  };
}
