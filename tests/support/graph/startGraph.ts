import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../../electron/connectors/connector';
import { createAccess } from './access';
import { createNodes } from './nodes';
import { createReading } from './reading';
import { missing, Refusal } from './refusal';
import { createSending } from './sending';
import type { FilePart } from './uploads';
import { createUsage } from './usage';
import { createWorld, type GraphHost } from './world';

/** The one version this double speaks (docs/graph-api/changelog/version24.0). */
const version = 'v24.0';

/** The permissions a desk asks for (docs/permissions); `human_agent` is the feature behind the tag. */
const scopesOf: Readonly<Record<GraphHost, readonly string[]>> = {
  instagram: [
    'instagram_business_basic',
    'instagram_business_manage_messages',
    'instagram_business_manage_comments',
    'human_agent',
  ],
  facebook: [
    ...['pages_messaging', 'pages_read_engagement', 'pages_read_user_content', 'pages_manage_engagement'],
    ...['pages_manage_metadata', 'pages_show_list', 'human_agent'],
  ],
};

/** What may be wrong: silence, a limit, an ended token, its own faults, a page of a proxy, silence after a message. */
export type GraphFault = 'offline' | 'rate' | 'revoked' | 'broken' | 'html' | 'silentAfterBody' | null;

/**
 * A double of graph.facebook.com or graph.instagram.com, stricter than they are: it keeps a page or professional account,
 * and refuses unknown fields and parameters, other versions, missing permissions, ended tokens and closed windows. Each
 * part names the pages of developers.facebook.com it follows. It was never compared with the live service.
 */
export async function startGraph(clock: Clock, host: GraphHost) {
  const world = createWorld(clock, host);
  const access = createAccess(clock, scopesOf[host]);
  const usage = createUsage(clock, world.us.id, host);
  const nodes = createNodes(world);
  const reading = createReading(world, nodes, access);
  const sending = createSending(clock, world, access, () => root);
  const calls: string[] = [];
  let fault: GraphFault = null;
  /** So many messages from now the answer is lost, though it was sent; null: none is. */
  let lost: number | null = null;
  let root = '';

  const act = (
    method: string,
    path: readonly string[],
    params: Record<string, string>,
    file: Parsed['file'],
  ): object => {
    const [id = '', edge] = path;
    if (method === 'GET') return reading.get(path, params);
    if (method === 'DELETE')
      return edge === 'likes' ? sending.like(id, false) : path.length === 1 ? sending.remove(id) : never();
    if (edge === 'messages' && (id === 'me' || id === world.us.id)) {
      const body = Object.fromEntries(Object.entries(params).map(([key, value]) => [key, readJson(value)]));
      if (file) throw new Refusal(100);
      return sending.message(body);
    }
    if (edge === 'message_attachments' && (id === 'me' || id === world.us.id)) {
      const body = Object.fromEntries(Object.entries(params).map(([key, value]) => [key, readJson(value)]));
      return sending.uploads.add(body, file);
    }
    if (file) throw new Refusal(100);
    if (edge === 'likes') return sending.like(id, true);
    if (edge !== undefined) return sending.comment(id, edge, params);
    return sending.hide(id, params);
  };

  const cdn = (url: URL): { body: Uint8Array; type: string } => {
    const file = world.files.get(url.pathname.slice('/cdn/'.length));
    // "URL signature expired": links to media end, and their host says so with 403.
    if (!file || clock.now() >= file.until) throw new Refusal(1, null, 403);
    return { body: file.data, type: file.mime };
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://graph.test');
    const say = (status: number, body: string | Uint8Array, headers: Record<string, string> = {}): void =>
      void response
        .writeHead(status, {
          'content-type': 'application/json',
          date: new Date(clock.now()).toUTCString(),
          ...headers,
        })
        .end(body);
    try {
      if (fault === 'broken')
        return say(500, JSON.stringify({ error: { code: 2, message: 'x', type: 'OAuthException' } }));
      if (fault === 'html') return say(200, '<html><p>Bitte melden Sie sich am WLAN an</p></html>');
      if (url.pathname.startsWith('/cdn/')) {
        if (request.headers.authorization !== undefined) throw new Refusal(1, null, 400);
        const { body, type } = cdn(url);
        return say(200, body, { 'content-type': type });
      }
      const { params, file } = await readParams(request, url);
      const [first = '', ...path] = url.pathname.slice(1).split('/').map(decodeURIComponent);
      const { appsecret_proof: proof = null, access_token: plain, ...rest } = params;
      const token = /^Bearer (.+)$/u.exec(request.headers.authorization ?? '')?.[1] ?? plain ?? null;
      calls.push(`${request.method ?? ''} ${url.pathname}`);
      access.insist(token, proof);
      usage.count();
      if (host === 'instagram' && first === 'refresh_access_token') {
        if (rest.grant_type !== 'ig_refresh_token') throw new Refusal(100);
        return say(200, JSON.stringify(access.refresh(token ?? '')), usage.headers());
      }
      // An unknown path component, a version that ended or is not there yet: code 2635 or 100.
      if (first !== version) throw new Refusal(2635);
      const told = act(
        request.method ?? 'GET',
        path.filter((part) => part !== ''),
        rest,
        file,
      );
      if (fault === 'silentAfterBody' && request.method === 'POST') return void request.socket.destroy();
      if (lost !== null && path.at(-1) === 'messages' && --lost === 0) return void request.socket.destroy();
      say(200, JSON.stringify(told), usage.headers());
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      say(thrown.status, thrown.body(), usage.headers());
    }
  };

  const server = createServer((request, response) => {
    if (fault === 'offline') return void request.socket.destroy();
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    ...{ root, world, access, usage, sending, page: reading.state },
    calls: calls as readonly string[],
    /** The answer to a message is lost: to the next one, the second from now, and so on. */
    loseAnswerTo: (nth: number) => void (lost = nth),
    setFault(next: GraphFault) {
      fault = next;
      usage.refuse(next === 'rate' ? (host === 'facebook' ? 32 : 4) : null);
      if (next === 'revoked') access.revoke(460);
      else access.restore();
      if (next === 'offline') server.closeAllConnections();
    },
    async stop() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
export type GraphDouble = Awaited<ReturnType<typeof startGraph>>;

type Parsed = { params: Record<string, string>; file: FilePart | null };

/** Parameters stand in the address, in a form, in JSON, or beside a file in a form of parts (`filedata`). */
async function readParams(request: IncomingMessage, url: URL): Promise<Parsed> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const params = Object.fromEntries(url.searchParams);
  const type = request.headers['content-type'] ?? '';
  if (body.length === 0) return { params, file: null };
  if (type.startsWith('application/json')) {
    const told = readJson(body.toString()) as Record<string, unknown>;
    for (const [key, value] of Object.entries(told))
      params[key] = typeof value === 'string' ? value : JSON.stringify(value);
    return { params, file: null };
  }
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  let file: Parsed['file'] = null;
  for (const [key, value] of form) {
    if (typeof value === 'string') params[key] = value;
    else if (key === 'filedata') {
      file = { data: new Uint8Array(await value.arrayBuffer()), mime: value.type, name: value.name };
    } else throw new Refusal(100);
  }
  return { params, file };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function never(): never {
  throw missing();
}
