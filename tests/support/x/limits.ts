import type { Clock } from '../../../electron/connectors/connector';
import { Refusal } from './refusal';

/** Calls a user may make in 15 minutes: https://docs.x.com/x-api/fundamentals/rate-limits (October 2026). */
export const limits: Readonly<Record<string, number>> = {
  'GET /2/users/me': 75,
  'GET /2/users': 900,
  'GET /2/users/:id/mentions': 300,
  'GET /2/users/:id/tweets': 900,
  'GET /2/tweets': 5_000,
  'POST /2/tweets': 100,
  'DELETE /2/tweets/:id': 50,
  'POST /2/users/:id/likes': 50,
  'DELETE /2/users/:id/likes/:id': 50,
  'GET /2/dm_events': 15,
  'GET /2/dm_conversations/with/:id/dm_events': 15,
  'POST /2/dm_conversations/with/:id/messages': 15,
  'POST /2/dm_conversations/:id/messages': 15,
  'GET /2/dm_conversations/media/:id/:id/:id': 300,
  'POST /2/media/upload/initialize': 1_875,
  'POST /2/media/upload/:id/append': 1_875,
  'POST /2/media/upload/:id/finalize': 1_875,
  'GET /2/media/upload': 1_000,
  'POST /2/media/metadata': 500,
};

const windowMs = 15 * 60_000;

/** Counts calls by endpoint; what goes beyond is refused with 429 until the window ends. */
export function createLimits(clock: Clock) {
  const windows = new Map<string, { ends: number; used: number }>();
  const factor = { of: 1 };
  return {
    /** Lets so many times as much: for scenarios in which more happens than in an hour of a shop. */
    widen: (times: number): void => void (factor.of = times),
    /** The headers every answer carries. Throws when the limit is reached. */
    count(endpoint: string): Record<string, string> {
      const most = (limits[endpoint] ?? 0) * factor.of;
      const now = clock.now();
      const known = windows.get(endpoint);
      const window = known && known.ends > now ? known : { ends: now + windowMs, used: 0 };
      windows.set(endpoint, window);
      const headers = {
        'x-rate-limit-limit': String(most),
        'x-rate-limit-remaining': String(Math.max(0, most - window.used - 1)),
        'x-rate-limit-reset': String(Math.ceil(window.ends / 1_000)),
      };
      if (window.used >= most) throw tooMany(headers);
      window.used += 1;
      return headers;
    },
  };
}

/** 429, as the page on limits shows it. */
export function tooMany(headers: Record<string, string>): Refusal {
  return new Refusal(429, { title: 'Too Many Requests', detail: 'Too Many Requests', type: 'about:blank' }, headers);
}
