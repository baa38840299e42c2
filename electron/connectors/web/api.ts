import type { Account } from '@shared/domain/account';
import { appError } from '@shared/errors/appError';
import type { Clock } from '../connector';
import { childOf } from '../network/childOf';
import { ApiError, type ApiProblem } from './apiError';
import type { Buckets } from './buckets';
import { parseJson } from './json';
import { driftOf, problemOf, unanswered } from './problems';
import { readBody } from './readBody';
import { retryAfterMs, toldLimit } from './retryAfter';

/** Whose calls they are, and what they go by. */
export type ApiSettings = {
  account: Pick<Account, 'id' | 'name'>;
  http: typeof fetch;
  clock: Clock;
  buckets: Buckets;
  /** What the channel itself says of a refused call; null where the status says it all. */
  explain?(answer: {
    status: number;
    body: unknown;
    headers: Headers;
  }): (ApiProblem & { retryAfterMs?: number }) | null;
};

/**
 * One call. `family`: of the endpoints that share a limit; several where several limits hold, the narrowest first: that
 * one rests when the server asks for it. `timeoutMs` 30 s, `longest` 10 MB where not given.
 */
export type ApiCall = {
  url: string | URL;
  family: string | readonly [string, ...string[]];
  signal: AbortSignal;
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer> | URLSearchParams | FormData;
  timeoutMs?: number;
  longest?: number;
  /** Awaited right before the call leaves, when its turn has come. */
  before?(): Promise<void>;
};

/** What came back. */
type ApiAnswer<T> = { status: number; headers: Headers; body: T };

/** Calls to one service for one account. Each rejects with an ApiError when it gets no good answer, or is aborted. */
export type Api = {
  /** The answer as JSON; undefined where it is empty. */
  json(call: ApiCall): Promise<ApiAnswer<unknown>>;
  /** Whatever is answered, refusals and redirects too; only silence rejects. */
  raw(call: ApiCall): Promise<ApiAnswer<Uint8Array>>;
  /** The answer as it is. */
  bytes(call: ApiCall): Promise<ApiAnswer<Uint8Array>>;
};

/** Redirects are not followed: a token must not go where the service points. */
export function createApi({ account, http, clock, buckets, explain = () => null }: ApiSettings): Api {
  const drift = (reason: string, acted: boolean): ApiError => new ApiError(driftOf(account.name, reason), { acted });

  /** Told to stop while it waited for its turn: nothing has left, and nothing may be thought to have. */
  const insistNotStopped = (signal: AbortSignal): void => {
    if (!signal.aborted) return;
    const error = appError('network.cut', { account: account.name.slice(0, 300), reason: 'stopped' });
    throw new ApiError({ error, action: 'wait', retry: true }, { acted: false });
  };

  const refuse = (status: number, headers: Headers, body: unknown, call: ApiCall): never => {
    const problem = explain({ status, body, headers }) ?? problemOf(status, account.name);
    const { retryAfterMs: asked = retryAfterMs(headers, clock.now()) } = problem as { retryAfterMs?: number };
    if (asked !== null && problem.error.code === 'rate.limited') {
      buckets.pause(account.id, familiesOf(call)[0], clock.now() + asked);
    }
    throw new ApiError(problem, { status, body, retryAfterMs: asked, acted: status >= 500 });
  };

  const ask = async (call: ApiCall): Promise<ApiAnswer<Uint8Array>> => {
    for (const family of familiesOf(call)) await buckets.take(clock, account.id, family, call.signal);
    insistNotStopped(call.signal);
    await call.before?.();
    insistNotStopped(call.signal);
    const { controller, release } = childOf(call.signal);
    // The network's time is nobody's clock but its own.
    const late = setTimeout(() => controller.abort(), call.timeoutMs ?? 30_000);
    try {
      const answer = await http(call.url, {
        method: call.method ?? 'GET',
        headers: call.headers ?? {},
        body: call.body ?? null,
        redirect: 'manual',
        signal: controller.signal,
      });
      const limit = toldLimit(answer.headers, clock.now());
      if (limit) buckets.told(account.id, familiesOf(call)[0], limit);
      const body = await readBody(answer, call.longest ?? 10 * 1024 * 1024);
      if (!body) throw drift('too long', answer.ok);
      return { status: answer.status, headers: answer.headers, body };
    } catch (thrown) {
      if (thrown instanceof ApiError) throw thrown;
      const { acted, ...problem } = unanswered(thrown, account.name);
      throw new ApiError(problem, { acted });
    } finally {
      clearTimeout(late);
      release();
    }
  };

  const read = (body: Uint8Array): { json: unknown } | null => {
    const text = Buffer.from(body).toString();
    try {
      return { json: text.trim() === '' ? undefined : parseJson(text) };
    } catch {
      return null;
    }
  };

  return {
    raw: ask,
    async json(call) {
      const { status, headers, body } = await ask(call);
      const found = read(body);
      if (status >= 200 && status < 300) {
        if (!found) throw drift('not JSON', true);
        return { status, headers, body: found.json };
      }
      return refuse(status, headers, found?.json, call);
    },
    async bytes(call) {
      const answer = await ask(call);
      if (answer.status >= 200 && answer.status < 300) return answer;
      return refuse(answer.status, answer.headers, read(answer.body)?.json, call);
    },
  };
}

function familiesOf({ family }: ApiCall): readonly [string, ...string[]] {
  return typeof family === 'string' ? [family] : family;
}
