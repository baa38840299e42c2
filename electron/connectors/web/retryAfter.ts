import type { Ms } from '@shared/domain/ids';
import type { ToldLimit } from './buckets';

/** Nobody is asked to wait longer than this (ms) by one answer. */
const longestMs = 24 * 3_600_000;

/**
 * How long (ms) a server asks to be left alone: `Retry-After` in seconds or as a date (RFC 9110, 10.2.3), else until its
 * limit begins anew. null where it does not say.
 */
export function retryAfterMs(headers: Headers, now: Ms): number | null {
  const told = headers.get('retry-after')?.trim() ?? '';
  const wait = /^\d+(?:\.\d+)?$/u.test(told) ? Number(told) * 1_000 : until(told, servedAt(headers, now));
  const asked = wait ?? resetInMs(headers, now);
  return asked === null ? null : Math.min(longestMs, Math.max(0, Math.ceil(asked)));
}

/**
 * The limit a server tells with an answer: the headers `X-RateLimit-*` (Mastodon), `RateLimit-*` (Bluesky) or
 * `x-rate-limit-*` (X), by whose `reset` (ISO date, or UTC seconds) it begins anew. null where it tells none.
 */
export function toldLimit(headers: Headers, now: Ms): ToldLimit | null {
  const [limit, left] = [numberIn(headers, 'limit'), numberIn(headers, 'remaining')];
  const inMs = resetInMs(headers, now);
  if (limit === null || left === null || inMs === null) return null;
  return { limit, left, resetsAt: now + Math.min(longestMs, Math.max(0, Math.ceil(inMs))) };
}

function numberIn(headers: Headers, name: string): number | null {
  const text = rateHeader(headers, name);
  return /^\d{1,9}$/u.test(text) ? Number(text) : null;
}

function rateHeader(headers: Headers, name: string): string {
  const found = ['x-ratelimit', 'x-rate-limit', 'ratelimit'].map((prefix) => headers.get(`${prefix}-${name}`)?.trim());
  return found.find((value) => value) ?? '';
}

/** In how many ms, from now, the limit begins anew. A date is read against the server's own `Date`, for clocks differ. */
function resetInMs(headers: Headers, now: Ms): number | null {
  const from = servedAt(headers, now);
  const reset = rateHeader(headers, 'reset');
  return /^\d{9,}(?:\.\d+)?$/u.test(reset) ? Number(reset) * 1_000 - from : until(reset, from);
}

function servedAt(headers: Headers, now: Ms): Ms {
  const served = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(served) ? now : served;
}

function until(date: string, from: Ms): number | null {
  // Date.parse takes many a word or number for a date.
  const at = /^\w{3}, \d|^\d{4}-/u.test(date) ? Date.parse(date) : Number.NaN;
  return Number.isNaN(at) ? null : at - from;
}
