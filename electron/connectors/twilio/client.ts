import type { z } from 'zod';
import { ApiError } from '../web/apiError';
import { type ApiCall, type ApiSettings, createApi } from '../web/api';
import { type Buckets, createBuckets } from '../web/buckets';
import { driftOf } from '../web/problems';
import { contentRoot, twilioRoot } from './config';
import { explain } from './explain';

/** Who signs in: the account by its token, or one of its API keys by its secret. */
export type SignIn = { accountSid: string; keySid?: string | undefined; secret: string };

/** How a call is made, and what its answer has to be. */
type How<T> = { result: z.ZodType<T>; signal: AbortSignal; family?: string; before?(): Promise<void> };

/** Twilio's REST interface of 2010, called for one account. Rejects with an ApiError; the secret is in none. */
export type Twilio = {
  /** @param path below the account, such as `/Messages.json` */
  get<T>(path: string, query: Readonly<Record<string, string>>, how: How<T>): Promise<T>;
  /** A further page of a list, by the address Twilio gave; one that leads elsewhere is nonsense. */
  page<T>(uri: string, how: How<T>): Promise<T>;
  /** A page of the templates' own interface, by path or by the address it gave. */
  content<T>(at: string, how: How<T>): Promise<T>;
  post<T>(path: string, form: Readonly<Record<string, string>>, how: How<T>): Promise<T>;
  /** Whatever is at a path below the account, redirects too. */
  raw(path: string, longest: number, signal: AbortSignal): ReturnType<ReturnType<typeof createApi>['raw']>;
  /** The bytes behind an address Twilio led to; nothing is told to whoever answers there. */
  foreign(url: string, longest: number, signal: AbortSignal): Promise<Uint8Array>;
};

/** So many calls of a family an account makes: far below what Twilio takes, so that a desk never is the one in the way. */
export function createTwilioBuckets(): Buckets {
  return createBuckets({
    list: { calls: 20, perMs: 10_000 },
    content: { calls: 10, perMs: 60_000 },
    media: { calls: 20, perMs: 10_000 },
    send: { calls: 5, perMs: 1_000 },
  });
}

/** How long (ms) a file may be on its way. */
const fileMs = 110_000;

export function createTwilio(settings: Omit<ApiSettings, 'explain'>, signIn: SignIn, root: string): Twilio {
  const { name } = settings.account;
  const api = createApi({ ...settings, explain: (answer) => explain(answer, name) });
  const base = `${root.replace(/\/+$/u, '')}/2010-04-01/Accounts/${signIn.accountSid}`;
  const user = Buffer.from(`${signIn.keySid ?? signIn.accountSid}:${signIn.secret}`).toString('base64');
  // Templates have a server of their own; what stands in for Twilio answers for both.
  const contents = root === twilioRoot ? contentRoot : root;
  const headers = { authorization: `Basic ${user}` };

  const ask = async <T>(call: Omit<ApiCall, 'headers' | 'family'>, how: How<T>): Promise<T> => {
    const { result, family = 'list', ...more } = how;
    const { body, status } = await api.json({ ...call, ...more, headers, family });
    const read = result.safeParse(body);
    if (!read.success) throw new ApiError(driftOf(name, 'twilio'), { status, acted: call.method === 'POST' });
    return read.data;
  };

  return {
    get: (path, query, how) =>
      ask({ url: `${base}${path}?${new URLSearchParams(query).toString()}`, signal: how.signal }, how),
    page(uri, how) {
      const url = uri.startsWith('/') ? new URL(uri, root) : null;
      if (url?.origin !== new URL(root).origin) throw new ApiError(driftOf(name, 'next page'), { acted: false });
      return ask({ url, signal: how.signal }, how);
    },
    content(at, how) {
      const url = URL.canParse(at, contents) ? new URL(at, contents) : null;
      if (url?.origin !== new URL(contents).origin) throw new ApiError(driftOf(name, 'next page'), { acted: false });
      return ask({ url, signal: how.signal }, { family: 'content', ...how });
    },
    post: (path, form, how) =>
      ask({ url: `${base}${path}`, method: 'POST', body: new URLSearchParams(form), signal: how.signal }, how),
    raw: (path, longest, signal) =>
      api.raw({ url: `${base}${path}`, headers, family: 'media', longest, signal, timeoutMs: fileMs }),
    async foreign(url, longest, signal) {
      return (await api.bytes({ url, family: 'media', longest, signal, timeoutMs: fileMs })).body;
    },
  };
}
