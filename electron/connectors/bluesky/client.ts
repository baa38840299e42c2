import type { z } from 'zod';
import { ApiError } from '../web/apiError';
import { type ApiCall, type ApiSettings, createApi } from '../web/api';
import { createBuckets, type Buckets } from '../web/buckets';
import { driftOf } from '../web/problems';
import { explain } from './explain';

/** How a method is called. `params` go into the address, `input` is sent as JSON, `body` as it is. */
export type How<T> = Pick<ApiCall, 'signal' | 'timeoutMs' | 'before' | 'longest'> & {
  result: z.ZodType<T>;
  params?: Record<string, string | number | readonly string[]>;
  input?: object;
  body?: { type: string; data: Uint8Array };
  /** Of the limits it comes under: reading where not given. */
  family?: 'read' | 'write' | 'session' | 'chat';
  /** The service behind the account's server that is meant. */
  proxy?: string;
};

/** A server of the network, called by the names of its lexicons. Rejects with an ApiError; no token is in any error. */
export type Xrpc = { call<T>(method: string, how: How<T>, token?: string | null): Promise<T> };

/** Half of what an account may do: others use it too (https://docs.bsky.app/docs/advanced-guides/rate-limits). */
export function createBlueskyBuckets(): Buckets {
  return createBuckets({
    read: { calls: 1_500, perMs: 300_000 },
    chat: { calls: 300, perMs: 300_000 },
    write: { calls: 800, perMs: 3_600_000 },
    session: { calls: 10, perMs: 3_600_000 },
  });
}

/** @param root of the server */
export function createXrpc(settings: Omit<ApiSettings, 'explain'>, root: string): Xrpc {
  const { name } = settings.account;
  const api = createApi({ ...settings, explain: (answer) => explain(answer, name) });
  return {
    async call(method, { result, params = {}, input, body, family = 'read', proxy, ...more }, token = null) {
      const url = new URL(`${root.replace(/\/+$/u, '')}/xrpc/${method}`);
      for (const [key, value] of Object.entries(params)) {
        for (const one of Array.isArray(value) ? (value as string[]) : [String(value)])
          url.searchParams.append(key, one);
      }
      const answer = await api.json({
        ...more,
        url,
        family,
        headers: {
          accept: 'application/json',
          ...(token !== null && { authorization: `Bearer ${token}` }),
          ...(proxy !== undefined && { 'atproto-proxy': proxy }),
          ...(input && { 'content-type': 'application/json' }),
          ...(body && { 'content-type': body.type }),
        },
        ...((input ?? body) && {
          method: 'POST',
          body: input ? JSON.stringify(input) : new Uint8Array(body?.data ?? []),
        }),
      });
      const read = result.safeParse(answer.body);
      if (!read.success) throw new ApiError(driftOf(name, method), { status: answer.status, acted: true });
      return read.data;
    },
  };
}
