import type { Clock } from '../connector';

const longest = 3_600_000;

/** A sleep that somebody may end early. */
export type Alarm = {
  /** Sleeps `ms` (null: until rung), at most an hour at once; ends early when rung or aborted. */
  sleep(ms: number | null): Promise<void>;
  /** Ends the present sleep, or the next one when nobody sleeps. */
  ring(): void;
};

/** An alarm on this clock. Also ends when `signal` is aborted. */
export function createAlarm(clock: Clock, signal: AbortSignal): Alarm {
  let rung = new AbortController();
  const ring = () => rung.abort();
  return {
    ring,
    async sleep(ms) {
      signal.addEventListener('abort', ring, { once: true });
      if (signal.aborted) ring();
      await clock.sleep(Math.min(ms ?? longest, longest), rung.signal);
      signal.removeEventListener('abort', ring);
      rung = new AbortController();
    },
  };
}
