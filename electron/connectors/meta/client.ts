import { createHmac } from 'node:crypto';
import type { z } from 'zod';
import { ApiError } from '../web/apiError';
import { type ApiCall, type ApiSettings, createApi } from '../web/api';
import { type Buckets, createBuckets } from '../web/buckets';
import { driftOf } from '../web/problems';
import { graphVersion } from './config';
import { explain } from './explain';
import type { Meter } from './usage';

/** What proves who asks: the token, and, where its secret was given, the app it belongs to (appsecret_proof). */
export type SignIn = { token: string; appSecret: string | null };

/** How a call is made, and what its answer has to be. */
type How<T> = { result: z.ZodType<T>; signal: AbortSignal; before?(): Promise<void> };
type Query = Readonly<Record<string, string>>;

/** The Graph API, called for one account. Rejects with an ApiError; the token is in none, and in no address. */
export type Graph = {
  get<T>(path: string, query: Query, how: How<T>): Promise<T>;
  post<T>(path: string, body: Readonly<Record<string, unknown>>, how: How<T>): Promise<T>;
  /** A form of parts, with a file among them. */
  form<T>(path: string, body: FormData, how: How<T>): Promise<T>;
  remove(path: string, how: How<unknown>): Promise<unknown>;
  /** A path below no version, as that of refreshing a token. */
  plain<T>(path: string, query: Query, how: How<T>): Promise<T>;
  /** The bytes behind a link to media, and what they are said to be; nothing is told to whoever answers there. */
  media(url: string, longest: number, signal: AbortSignal): Promise<{ data: Uint8Array; mime: string }>;
};

/** So many calls of a family an account makes: far below what Meta takes. */
export function createGraphBuckets(): Buckets {
  return createBuckets({
    read: { calls: 10, perMs: 10_000 },
    send: { calls: 10, perMs: 5_000 },
    media: { calls: 20, perMs: 10_000 },
  });
}

export type GraphSettings = Omit<ApiSettings, 'explain'> & { meter: Meter };

export function createGraph({ meter, ...settings }: GraphSettings, { token, appSecret }: SignIn, root: string): Graph {
  const { id, name } = settings.account;
  const api = createApi({
    ...settings,
    explain: (answer) => explain(answer, name, meter.note(id, answer.headers, settings.clock.now())),
  });
  const base = root.replace(/\/+$/u, '');
  const headers = { authorization: `Bearer ${token}` };
  const proof: Query =
    appSecret === null ? {} : { appsecret_proof: createHmac('sha256', appSecret).update(token).digest('hex') };

  const ask = async <T>(path: string, query: Query, call: Partial<ApiCall>, how: How<T>): Promise<T> => {
    const { result, ...more } = how;
    const asked = new URLSearchParams({ ...query, ...proof }).toString();
    const url = `${base}${path}${asked === '' ? '' : `?${asked}`}`;
    const family = call.method === undefined ? 'read' : 'send';
    const {
      body,
      status,
      headers: told,
    } = await api.json({ url, family, ...call, ...more, headers: { ...headers, ...call.headers } });
    meter.note(id, told, settings.clock.now());
    const read = result.safeParse(body);
    if (!read.success) throw new ApiError(driftOf(name, 'graph'), { status, acted: call.method !== undefined });
    return read.data;
  };

  return {
    get: (path, query, how) => ask(`/${graphVersion}${path}`, query, {}, how),
    plain: (path, query, how) => ask(path, query, {}, how),
    remove: (path, how) => ask(`/${graphVersion}${path}`, {}, { method: 'DELETE' }, how),
    post: (path, body, how) =>
      ask(
        `/${graphVersion}${path}`,
        {},
        { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
        how,
      ),
    form: (path, body, how) =>
      ask(`/${graphVersion}${path}`, {}, { method: 'POST', body, family: 'media', timeoutMs: 60_000 }, how),
    async media(url, longest, signal) {
      const { body, headers: told } = await api.bytes({ url, family: 'media', longest, signal, timeoutMs: 110_000 });
      return { data: body, mime: told.get('content-type')?.split(';')[0]?.trim() ?? 'application/octet-stream' };
    },
  };
}
