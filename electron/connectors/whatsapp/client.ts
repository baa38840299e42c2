import type { z } from 'zod';
import { isLoopback } from '../network/loopback';
import { type ApiCall, type ApiSettings, createApi } from '../web/api';
import { ApiError } from '../web/apiError';
import { type Buckets, createBuckets } from '../web/buckets';
import { driftOf } from '../web/problems';
import { cloudVersion, type Provider, roots } from './config';
import { explain } from './explain';

/** As whom, and about which number, the service is asked. `root`: the provider's own where null. */
export type Access = {
  provider: Provider;
  token: string;
  phoneId: string | null;
  wabaId: string | null;
  root: string | null;
};

/** How a call is made, and what its answer has to be. */
type How<T> = { result: z.ZodType<T>; signal: AbortSignal; before?(): Promise<void> };
type Query = Readonly<Record<string, string>>;

/** The Cloud API, called for one number. Rejects with an ApiError; the token is in none, and in no address. */
export type Cloud = {
  provider: Provider;
  /** Of the number itself, of its business account, or of a file by its id. */
  number<T>(edge: string, query: Query, how: How<T>): Promise<T>;
  business<T>(edge: string, query: Query, how: How<T>): Promise<T>;
  media<T>(id: string, how: How<T>): Promise<T>;
  /** Posts to the number, or to its business account; a form is a file. */
  post<T>(edge: string, body: Readonly<Record<string, unknown>> | FormData, how: How<T>): Promise<T>;
  postBusiness<T>(edge: string, body: Readonly<Record<string, unknown>>, how: How<T>): Promise<T>;
  /** The bytes behind an address the service gave for a file; one that leads elsewhere is nonsense. */
  file(url: string, longest: number, signal: AbortSignal): Promise<Uint8Array>;
};

/** So many calls of a family an account makes: far below what the platform takes. */
export function createCloudBuckets(): Buckets {
  return createBuckets({
    read: { calls: 20, perMs: 10_000 },
    media: { calls: 20, perMs: 10_000 },
    send: { calls: 10, perMs: 1_000 },
  });
}

/** How long (ms) a file may be on its way. */
const fileMs = 110_000;

/** Where Meta keeps files. */
const keepers = /(?:^|\.)(?:fbsbx\.com|fbcdn\.net|whatsapp\.net)$/u;

export function createCloud(settings: Omit<ApiSettings, 'explain'>, access: Access): Cloud {
  const { name } = settings.account;
  const { provider, token, phoneId, wabaId } = access;
  const api = createApi({ ...settings, explain: (answer) => explain(answer, name) });
  const root = (access.root ?? roots[provider]).replace(/\/+$/u, '');
  const isMeta = provider === 'meta';
  const headers: Record<string, string> = isMeta ? { authorization: `Bearer ${token}` } : { 'd360-api-key': token };
  const base = isMeta ? `${root}/${cloudVersion}` : root;
  const numberBase = isMeta ? `${base}/${phoneId ?? ''}` : base;
  const businessBase = isMeta ? `${base}/${wabaId ?? ''}` : base;

  const ask = async <T>(url: string, call: Partial<ApiCall>, how: How<T>): Promise<T> => {
    const { result, ...more } = how;
    const { body, status } = await api.json({
      ...{ url, family: call.method === undefined ? 'read' : 'send' },
      ...call,
      ...more,
      headers: { ...headers, ...call.headers },
    });
    const read = result.safeParse(body);
    if (!read.success) throw new ApiError(driftOf(name, 'whatsapp'), { status, acted: call.method !== undefined });
    return read.data;
  };
  const get = <T>(url: string, query: Query, how: How<T>): Promise<T> => {
    const asked = new URLSearchParams(query).toString();
    return ask(`${url}${asked === '' ? '' : `?${asked}`}`, {}, how);
  };
  const json = (body: Readonly<Record<string, unknown>>): Partial<ApiCall> => ({
    ...{ method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
  });

  return {
    provider,
    number: (edge, query, how) => get(`${numberBase}${edge}`, query, how),
    business: (edge, query, how) => get(`${businessBase}${edge}`, query, how),
    media: (id, how) => get(`${base}/${encodeURIComponent(id)}`, {}, how),
    post: (edge, body, how) =>
      body instanceof FormData
        ? ask(`${numberBase}${edge}`, { method: 'POST', family: 'media', body, timeoutMs: fileMs }, how)
        : ask(`${numberBase}${edge}`, json(body), how),
    postBusiness: (edge, body, how) => ask(`${businessBase}${edge}`, json(body), how),
    async file(url, longest, signal) {
      const at = placeOf(url, root, provider);
      if (!at) throw new ApiError(driftOf(name, 'file elsewhere'), { acted: false });
      return (await api.bytes({ url: at, headers, family: 'media', longest, signal, timeoutMs: fileMs })).body;
    },
  };
}

/** Where a file is asked for: 360dialog hands on what lies at Meta under its own name. null: the token must not go there. */
function placeOf(url: string, root: string, provider: Provider): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, pathname, search } = new URL(url);
  if (isLoopback(new URL(root).hostname) && isLoopback(hostname)) return url;
  if (protocol !== 'https:' || !keepers.test(hostname)) return null;
  return provider === 'meta' ? url : `${root}${pathname}${search}`;
}
