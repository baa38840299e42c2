import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../../electron/connectors/connector';
import { wallTime } from '../../../shared/logic/time/zoned';
import { xmlOf } from './xmlOf';

type Fault = 'offline' | 'rate' | 'revoked' | 'html' | null;

/** A call as the list shows it; what is not named is empty there. */
export type Row = Partial<Record<(typeof names)[number], string>>;

/** The fields of a call, in the order of the list (AVM, "X_AVM-DE_OnTel", call list content). */
const names = [
  ...([
    'Id',
    'Type',
    'Caller',
    'Called',
    'CallerNumber',
    'CalledNumber',
    'Name',
    'Numbertype',
    'Device',
    'Port',
  ] as const),
  ...(['Date', 'Duration', 'Count', 'Path'] as const),
] as const;

const realm = 'F!Box SOAP-Auth';
const onTel = 'urn:dslforum-org:service:X_AVM-DE_OnTel:1';
const voip = 'urn:dslforum-org:service:X_VoIP:1';

/** How long (ms) a wrong password shuts the box for everybody: at first, and doubled each time (AVM, "Session IDs"). */
const firstBlockMs = 8_000;

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

/**
 * A double of a FRITZ!Box, by AVM's documents "TR-064 First Steps", "X_AVM-DE_OnTel" and "X_VoIP" and by RFC 7616: digest
 * with nonces that wear out and counts that must rise, a lock after wrong passwords, SOAP faults by number, a list behind a
 * key (`sid`) that ends, parameters it knows and no others, times without a zone.
 */
export async function startFritzbox(clock: Clock, zone = 'Europe/Berlin') {
  const [user, password, serial] = ['tresen', 'nur für Tests: "äöü"', '3810D5AABB01'];
  const rows: Row[] = [];
  const files = new Map<string, Uint8Array>();
  const nonces = new Map<string, { count: number; left: number }>();
  const sids = new Map<string, number>();
  const state = {
    ...{ timestamp: '1700000001', fault: null as Fault, off: false, mayList: true, mayVoip: true },
    ...{
      blockedUntil: 0,
      blockMs: firstBlockMs,
      refused: 0,
      nonceLives: 1_000,
      sidMs: 60_000,
      model: 'FRITZ!Box 7590',
    },
    ...{ country: '49', area: '431', raw: null as string | null },
  };
  let made = 0;

  const date = (at: number): string => {
    const { day, month, year, hour, minute } = wallTime(at, zone);
    const two = (part: number): string => String(part).padStart(2, '0');
    return `${two(day)}.${two(month)}.${two(year % 100)} ${two(hour)}:${two(minute)}`;
  };

  const add = (row: Row, at = clock.now()): Row => {
    const whole = {
      Id: `${++made}`,
      Type: '2',
      Date: date(at),
      Duration: '0:00',
      Port: '-1',
      CalledNumber: '5550100',
      ...row,
    };
    rows.push(whole);
    return whole;
  };

  /** RFC 7616, 3.4: every part is checked; a count that does not rise is a replay. */
  const isSigned = (request: IncomingMessage): 'yes' | 'stale' | 'no' | 'unknown' => {
    const header = request.headers.authorization ?? '';
    if (!header.startsWith('Digest ')) return 'unknown';
    const parts = new Map(
      [...header.matchAll(/(\w+)=(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/gu)].map(([, name = '', quoted, bare]) => [
        name,
        (quoted ?? bare ?? '').replaceAll(/\\(.)/gu, '$1'),
      ]),
    );
    const part = (name: string): string => parts.get(name) ?? '';
    const nonce = nonces.get(part('nonce'));
    if (!nonce || nonce.left <= 0) return 'stale';
    const count = Number.parseInt(part('nc'), 16);
    if (count <= nonce.count || !/^[\da-f]{8}$/u.test(part('nc')) || part('cnonce').length < 8) return 'no';
    const fits =
      part('realm') === realm && part('uri') === request.url && part('qop') === 'auth' && part('algorithm') === 'MD5';
    const secret = md5(`${user}:${realm}:${password}`);
    const proof = md5(`${request.method}:${request.url}`);
    const response = md5(`${secret}:${part('nonce')}:${part('nc')}:${part('cnonce')}:auth:${proof}`);
    if (!fits || part('username') !== user || part('response') !== response) return 'no';
    nonce.count = count;
    nonce.left -= 1;
    return 'yes';
  };

  const challenge = (response: ServerResponse, stale: boolean): void => {
    const nonce = randomBytes(8).toString('hex').toUpperCase();
    nonces.set(nonce, { count: 0, left: state.nonceLives });
    const asked = `Digest realm="${realm}",nonce="${nonce}",algorithm=MD5,qop="auth"${stale ? ',stale=true' : ''}`;
    response
      .writeHead(401, { 'www-authenticate': asked, 'content-type': 'text/html' })
      .end('<html>401 Unauthorized</html>');
  };

  const soap = (request: IncomingMessage, response: ServerResponse, body: string): void => {
    const [, type = '', action = ''] = /^"(urn:[\w:-]+)#([\w-]+)"$/u.exec(String(request.headers.soapaction)) ?? [];
    const say = (status: number, inner: string): void =>
      void response.writeHead(status, { 'content-type': 'text/xml; charset="utf-8"' }).end(xmlOf.envelope(inner));
    const answer = (values: Record<string, string>): void => say(200, xmlOf.answer(action, type, values));
    const isCalled =
      body.includes(`<u:${action} xmlns:u="${type}"`) && request.headers['content-type']?.startsWith('text/xml');
    if (!isCalled) return say(500, xmlOf.fault(402, 'Invalid Args'));
    const service = { '/upnp/control/x_contact': onTel, '/upnp/control/x_voip': voip }[request.url ?? ''];
    if (service !== type) return say(500, xmlOf.fault(401, 'Invalid Action'));
    if (type === onTel && action === 'GetCallList') {
      if (!state.mayList) return say(500, xmlOf.fault(606, 'Action Not Authorized'));
      const sid = randomBytes(8).toString('hex');
      sids.set(sid, clock.now() + state.sidMs);
      return answer({ NewCallListURL: state.off ? '' : `http://fritz.box:49000/calllist.lua?sid=${sid}` });
    }
    if (type === voip && !state.mayVoip) return say(500, xmlOf.fault(606, 'Action Not Authorized'));
    if (type === voip && action === 'X_AVM-DE_GetVoIPCommonCountryCode') {
      return answer({ 'NewX_AVM-DE_LKZ': state.country, 'NewX_AVM-DE_LKZPrefix': '00' });
    }
    if (type === voip && action === 'X_AVM-DE_GetVoIPCommonAreaCode') {
      return answer({ 'NewX_AVM-DE_OKZ': state.area, 'NewX_AVM-DE_OKZPrefix': '0' });
    }
    say(500, xmlOf.fault(401, 'Invalid Action'));
  };

  /** `id` and `timestamp` belong together; `id` gives what came after it; `days` and `max` bound it. Newest first. */
  const list = (search: URLSearchParams): string | null => {
    for (const name of search.keys()) if (!['sid', 'days', 'max', 'id', 'timestamp'].includes(name)) return null;
    const [id, timestamp, max] = [search.get('id'), search.get('timestamp'), Number(search.get('max') ?? 0)];
    if ((id === null) !== (timestamp === null)) return null;
    const newer =
      id !== null && timestamp === state.timestamp ? rows.filter(({ Id }) => Number(Id) > Number(id)) : rows;
    const some = [...newer].reverse().slice(0, max > 0 ? max : undefined);
    return state.raw ?? xmlOf.list(state.timestamp, some, names);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://fritz.box');
    const end = (status: number, type: string, body: string | Uint8Array): void =>
      void response.writeHead(status, { 'content-type': type }).end(body);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (state.fault === 'rate') return end(503, 'text/html', '<html>503 Service Unavailable</html>');
    if (state.fault === 'html') return end(200, 'text/html', '<html><body>Update läuft</body></html>');
    if (request.method === 'GET' && url.pathname === '/tr64desc.xml')
      return end(200, 'text/xml', xmlOf.box(state.model, serial));
    if (request.method === 'GET') {
      const sid = url.searchParams.get('sid') ?? '';
      if ((sids.get(sid) ?? 0) < clock.now()) return end(403, 'text/html', '<html>403 Forbidden</html>');
      if (url.pathname === '/calllist.lua') {
        const text = list(url.searchParams);
        return text === null ? end(400, 'text/html', '') : end(200, 'text/xml', text);
      }
      const file = url.pathname === '/download.lua' ? files.get(url.searchParams.get('path') ?? '') : undefined;
      return file ? end(200, 'audio/x-wav', file) : end(404, 'text/html', '');
    }
    if (request.method !== 'POST') return end(405, 'text/html', '');
    const signed = isSigned(request);
    if (signed === 'unknown' || signed === 'stale') return challenge(response, signed === 'stale');
    if (signed === 'no' || state.fault === 'revoked' || clock.now() < state.blockedUntil) {
      state.refused += 1;
      if (signed === 'no') {
        state.blockedUntil = clock.now() + state.blockMs;
        state.blockMs *= 2;
      }
      return challenge(response, false);
    }
    state.blockMs = firstBlockMs;
    soap(request, response, Buffer.concat(chunks).toString());
  };

  const server = createServer((request, response) => {
    if (state.fault === 'offline') return void request.socket.destroy();
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ host, user, password, serial, zone, rows, files, state, add },
    setFault(next: Fault) {
      state.fault = next;
      if (next === 'offline') server.closeAllConnections();
    },
    async stop() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

export type FritzboxDouble = Awaited<ReturnType<typeof startFritzbox>>;
