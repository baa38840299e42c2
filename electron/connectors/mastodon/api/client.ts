import type { z } from 'zod';
import type { Api, ApiCall, ApiSettings } from '../../web/api';
import { createApi } from '../../web/api';
import { ApiError } from '../../web/apiError';
import { type Buckets, createBuckets } from '../../web/buckets';
import { driftOf } from '../../web/problems';
import { explain } from './explain';
import { type Beside, besides } from './links';

/** How a call is made beside its path. A `body` that is an object goes as JSON. */
type How<T> = {
  answer: z.ZodType<T>;
  signal: AbortSignal;
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  query?: Record<string, string | number | boolean | readonly string[]>;
  body?: FormData | object;
  headers?: Record<string, string>;
  family?: string;
  timeoutMs?: number;
  before?(): Promise<void>;
};

/** A server, called as one account. Rejects with an ApiError; the token is in no error. */
export type Mastodon = {
  api: Api;
  origin: string;
  call<T>(path: string, how: How<T>): Promise<{ status: number; data: T; beside: Beside }>;
};

/** The limits of an account (https://docs.joinmastodon.org/api/rate-limits/): 300 calls and 30 files. */
export function createMastodonBuckets(): Buckets {
  return createBuckets({
    ask: { calls: 300, perMs: 300_000 },
    media: { calls: 30, perMs: 1_800_000 },
    delete: { calls: 30, perMs: 1_800_000 },
  });
}

/** Calls to a server without an account: registering, and its own page. */
export function createPlainApi(settings: Omit<ApiSettings, 'explain'>): Api {
  return createApi({ ...settings, explain: (answer) => explain(answer, settings.account.name) });
}

export function createMastodon(settings: Omit<ApiSettings, 'explain'>, origin: string, token: string): Mastodon {
  const api = createPlainApi(settings);
  return {
    api,
    origin,
    async call(path, { answer, signal, method = 'GET', query = {}, body, headers, family = 'ask', ...more }) {
      const url = new URL(`${origin}${path}`);
      for (const [name, value] of Object.entries(query)) {
        if (Array.isArray(value)) for (const one of value as string[]) url.searchParams.append(name, one);
        else url.searchParams.set(name, String(value));
      }
      const {
        status,
        headers: told,
        body: said,
      } = await api.json({
        ...{ url, method, family, signal, ...more },
        ...sent(body, { authorization: `Bearer ${token}`, accept: 'application/json', ...headers }),
      });
      const read = answer.safeParse(said);
      if (!read.success) throw new ApiError(driftOf(settings.account.name, path), { status, acted: method !== 'GET' });
      return { status, data: read.data, beside: besides(told) };
    },
  };
}

function sent(body: FormData | object | undefined, headers: Record<string, string>): Pick<ApiCall, 'headers' | 'body'> {
  if (body === undefined) return { headers };
  if (body instanceof FormData) return { headers, body };
  return { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
