import type { Ms } from '@shared/domain/ids';

/** Nobody is asked to wait longer than this (ms) by one answer. */
const longestMs = 24 * 3_600_000;

/**
 * How long (ms) a server asks to be left alone: `Retry-After` in seconds or as a date (RFC 9110, 10.2.3), else the time
 * of `X-RateLimit-Reset` or `RateLimit-Reset` (ISO date, or UTC seconds). A date is read against the server's own `Date`, for clocks differ.
 * null where it does not say.
 */
export function retryAfterMs(headers: Headers, now: Ms): number | null {
  const served = Date.parse(headers.get('date') ?? '');
  const from = Number.isNaN(served) ? now : served;
  const told = headers.get('retry-after')?.trim() ?? '';
  const resets = ['x-ratelimit-reset', 'x-rate-limit-reset', 'ratelimit-reset'];
  const reset = resets.map((name) => headers.get(name)?.trim() ?? '').find((value) => value !== '') ?? '';
  const wait = /^\d+(?:\.\d+)?$/u.test(told) ? Number(told) * 1_000 : until(told, from);
  const asked = wait ?? (/^\d{9,}(?:\.\d+)?$/u.test(reset) ? Number(reset) * 1_000 - from : until(reset, from));
  return asked === null ? null : Math.min(longestMs, Math.max(0, Math.ceil(asked)));
}

function until(date: string, from: Ms): number | null {
  // Date.parse takes many a word or number for a date.
  const at = /^\w{3}, \d|^\d{4}-/u.test(date) ? Date.parse(date) : Number.NaN;
  return Number.isNaN(at) ? null : at - from;
}
