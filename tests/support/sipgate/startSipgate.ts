import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../../electron/connectors/connector';

type Fault = 'offline' | 'rate' | 'revoked' | 'broke' | 'silentAfterBody' | null;

/** An entry of the history; `shownAt`: the history is silent about it before (UTC ms). */
type Row = Record<string, unknown> & { shownAt?: number };

/** What a person or sipgate adds to the history. */
type Sms = { direction: 'INCOMING' | 'OUTGOING'; other: string; text: string; status?: string; shownAt?: number };

/**
 * A double of sipgate's REST interface (https://api.sipgate.com/v2/doc), for what the desk calls of it. Stricter than
 * sipgate: a parameter it does not know it refuses.
 */
export async function startSipgate(clock: Clock) {
  const [tokenId, token, number] = ['token-4711ab', 'only-for-tests-9876', '+492115550100'];
  const rows: Row[] = [];
  const files = new Map<string, Uint8Array>();
  const extensions = [{ id: 's0', alias: 'SMS von Anna', callerId: number }];
  let fault: Fault = null;
  let late = 0;
  let made = 0;

  const add = ({ direction, other, text, status = 'DELIVERED', shownAt = 0 }: Sms): Row => {
    const [source, target] = direction === 'INCOMING' ? [other, number] : [number, other];
    const created = new Date(clock.now()).toISOString();
    const row: Row = {
      id: `${7_000_000 + ++made}`,
      type: 'SMS',
      direction,
      incoming: direction === 'INCOMING',
      shownAt,
    };
    rows.push(Object.assign(row, { source, target, created, lastModified: created, status, smsContent: text }));
    return row;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://sipgate.test');
    const say = (status: number, body?: unknown, headers: Record<string, string> = {}): void =>
      void response
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(body === undefined ? '' : JSON.stringify(body));
    // Files lie under addresses that are their own key; who shows the token there gives it away.
    const file = files.get(pathname);
    if (file) {
      if (request.headers.authorization !== undefined) return say(400, {});
      return void response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file);
    }
    if (fault === 'rate') return say(429, {}, { 'retry-after': '5' });
    const expected = `Basic ${Buffer.from(`${tokenId}:${token}`).toString('base64')}`;
    if (fault === 'revoked' || request.headers.authorization !== expected) return say(401, {});
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (request.method === 'POST' && pathname === '/v2/sessions/sms') {
      const { smsId, recipient, message, ...more } = JSON.parse(Buffer.concat(chunks).toString()) as Record<
        string,
        string
      >;
      if (Object.keys(more).length > 0 || smsId !== 's0' || !message) return say(400, {});
      if (!/^\+[1-9]\d{6,14}$/u.test(recipient ?? '')) return say(400, {});
      if (fault === 'broke') return say(402, {});
      add({
        direction: 'OUTGOING',
        other: recipient ?? '',
        text: message,
        status: 'PENDING',
        shownAt: clock.now() + late,
      });
      return fault === 'silentAfterBody' ? void request.socket.destroy() : say(204);
    }
    if (request.method !== 'GET') return say(405);
    if (pathname === '/v2/authorization/userinfo') return say(200, { sub: 'w0', domain: 'sipgate.de' });
    if (pathname === '/v2/w0/sms') return say(200, { items: extensions });
    const one = /^\/v2\/history\/([\w-]+)$/u.exec(pathname)?.[1];
    const row = rows.find(({ id }) => id === one);
    if (one !== undefined) return row ? say(200, row) : say(404, {});
    if (pathname !== '/v2/history') return say(404, {});
    for (const name of searchParams.keys()) if (!['types', 'limit', 'offset'].includes(name)) return say(400, {});
    const types = (searchParams.get('types') ?? '').split(',');
    if (!types.every((type) => ['SMS', 'CALL', 'VOICEMAIL', 'FAX'].includes(type))) return say(400, {});
    const [limit, offset] = [Number(searchParams.get('limit') ?? 10), Number(searchParams.get('offset') ?? 0)];
    if (limit < 1 || limit > 100) return say(400, {});
    const all = rows
      .filter(({ type, shownAt = 0 }) => types.includes(String(type)) && shownAt <= clock.now())
      .map(({ shownAt: _, ...row }) => row)
      .reverse();
    say(200, { items: all.slice(offset, offset + limit), totalCount: all.length });
  };

  const server = createServer((request, response) => {
    if (fault === 'offline') return void request.socket.destroy();
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    ...{ root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, tokenId, token, number, rows, extensions },
    add,
    /** An entry of another type, as the published description has them; a file is kept under an address of its own. */
    addCall(entry: Row, file: { field: string; bytes: Uint8Array } | null = null) {
      const created = new Date(clock.now()).toISOString();
      const row: Row = {
        id: `${7_000_000 + ++made}`,
        target: number,
        direction: 'INCOMING',
        incoming: true,
        created,
        ...entry,
      };
      if (file) {
        const path = `/download/${made}/file`;
        files.set(path, file.bytes);
        row[file.field] = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
      }
      rows.push(row);
      return row;
    },
    addRaw: (raw: Row) => void rows.push({ type: 'SMS', ...raw }),
    /** The history tells of what was sent only so long (ms) after. */
    tellLate: (ms: number) => void (late = ms),
    setFault(next: Fault) {
      fault = next;
      if (next === 'offline') server.closeAllConnections();
    },
    async stop() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
