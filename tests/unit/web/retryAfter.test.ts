import { describe, expect, it } from 'vitest';
import { retryAfterMs, toldLimit } from '../../../electron/connectors/web/retryAfter';

const now = Date.parse('2026-05-04T10:00:00Z');
const wait = (headers: Record<string, string>) => retryAfterMs(new Headers(headers), now);

describe('how long a server asks to be left alone', () => {
  it.each([
    ['seconds', { 'retry-after': '30' }, 30_000],
    ['parts of a second', { 'retry-after': '0.65' }, 650],
    ['a date', { 'retry-after': 'Mon, 04 May 2026 10:01:00 GMT' }, 60_000],
    [
      'a date by a clock that goes five minutes late',
      {
        date: 'Mon, 04 May 2026 09:55:00 GMT',
        'retry-after': 'Mon, 04 May 2026 09:55:10 GMT',
      },
      10_000,
    ],
    ['a reset as an ISO date', { 'x-ratelimit-reset': '2026-05-04T10:05:00.000Z' }, 300_000],
    ['a reset in UTC seconds', { 'x-rate-limit-reset': String(now / 1_000 + 20) }, 20_000],
    ['a reset in UTC seconds without a prefix', { 'ratelimit-reset': String(now / 1_000 + 7) }, 7_000],
    ['a date that is past', { 'retry-after': 'Mon, 04 May 2026 09:00:00 GMT' }, 0],
    ['more than a day', { 'retry-after': '9999999' }, 86_400_000],
  ])('%s', (_, headers, ms) => expect(wait(headers as Record<string, string>)).toBe(ms));

  it.each([[{}], [{ 'retry-after': 'soon' }], [{ 'retry-after': '-5' }], [{ 'x-ratelimit-reset': '12' }]])(
    'says nothing: %j',
    (headers) => expect(wait(headers as Record<string, string>)).toBe(null),
  );
});

describe('the limit a server tells', () => {
  const reset = String(now / 1_000 + 60);
  it.each([
    ['Mastodon', 'x-ratelimit', '2026-05-04T10:01:00.000Z'],
    ['X', 'x-rate-limit', reset],
    ['Bluesky', 'ratelimit', reset],
  ])('as %s writes it', (_, prefix, at) => {
    const headers = { [`${prefix}-limit`]: '300', [`${prefix}-remaining`]: '12', [`${prefix}-reset`]: at };
    expect(toldLimit(new Headers(headers), now)).toEqual({ limit: 300, left: 12, resetsAt: now + 60_000 });
  });

  it.each([
    [{}],
    [{ 'x-ratelimit-limit': '300', 'x-ratelimit-remaining': '12' }],
    [{ 'x-ratelimit-limit': 'many', 'x-ratelimit-remaining': '12', 'x-ratelimit-reset': reset }],
    [{ 'x-ratelimit-limit': '-3', 'x-ratelimit-remaining': '1', 'x-ratelimit-reset': reset }],
  ])('is none in %j', (headers) => expect(toldLimit(new Headers(headers as Record<string, string>), now)).toBe(null));
});
