import type { z } from 'zod';
import { type ApiCall, type ApiSettings, createApi } from '../web/api';
import { ApiError } from '../web/apiError';
import { type Buckets, createBuckets, type Rate } from '../web/buckets';
import { driftOf } from '../web/problems';
import { explain } from './explain';

/** The endpoints that share a limit. */
export type Family = 'mentions' | 'own' | 'posts' | 'messages' | 'me' | 'post' | 'say' | 'like' | 'remove' | 'media';

/** How an endpoint is called. `query`: parameters, lists joined by commas; `json` or `form`: the body. */
export type How<T> = Pick<ApiCall, 'signal' | 'before' | 'timeoutMs' | 'longest'> & {
  path: string;
  family: Family;
  answer: z.ZodType<T>;
  method?: 'GET' | 'POST' | 'DELETE';
  query?: Record<string, string | number | readonly string[] | undefined>;
  json?: object;
  form?: FormData;
};

/** X, called with a token. Rejects with an ApiError; no token is in any error. */
export type XClient = {
  call<T>(how: How<T>, token: string): Promise<T>;
  bytes(
    how: Pick<How<never>, 'path' | 'family' | 'signal' | 'longest' | 'timeoutMs'>,
    token: string,
  ): Promise<Uint8Array>;
};

const perQuarter = (calls: number): Rate => ({ calls, perMs: 15 * 60_000 });

/** Most of what a user may do (https://docs.x.com/x-api/fundamentals/rate-limits): others may use the app too. */
export function createXBuckets(): Buckets {
  return createBuckets({
    mentions: perQuarter(240),
    own: perQuarter(300),
    posts: perQuarter(300),
    messages: perQuarter(14),
    me: perQuarter(50),
    post: perQuarter(90),
    say: perQuarter(14),
    like: perQuarter(45),
    remove: perQuarter(45),
    media: perQuarter(450),
  });
}

/** @param root of the API */
export function createX(settings: Omit<ApiSettings, 'explain'>, root: string): XClient {
  const { name } = settings.account;
  const api = createApi({ ...settings, explain: (answer) => explain(answer, name) });
  const urlOf = (path: string, query: How<never>['query'] = {}): URL => {
    const url = new URL(`${root.replace(/\/+$/u, '')}/2/${path}`);
    for (const [key, value] of Object.entries(query)) {
      if (value === undefined) continue;
      url.searchParams.set(key, typeof value === 'object' ? value.join(',') : String(value));
    }
    return url;
  };
  return {
    async call({ path, query, method = 'GET', json, form, answer, ...more }, token) {
      const told = await api.json({
        ...more,
        url: urlOf(path, query),
        method,
        headers: {
          accept: 'application/json',
          authorization: `Bearer ${token}`,
          ...(json && { 'content-type': 'application/json' }),
        },
        ...((json ?? form) && { body: json ? JSON.stringify(json) : (form ?? '') }),
      });
      const read = answer.safeParse(told.body);
      if (!read.success)
        throw new ApiError(driftOf(name, path.replaceAll(/\d+/gu, 'id')), { status: told.status, acted: true });
      return read.data;
    },
    async bytes({ path, ...more }, token) {
      const { body } = await api.bytes({ ...more, url: urlOf(path), headers: { authorization: `Bearer ${token}` } });
      return body;
    },
  };
}
