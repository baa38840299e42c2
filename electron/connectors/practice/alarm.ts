import type { Clock } from '../connector';

/** A sleep that somebody may end early. */
export type Alarm = {
  /** Sleeps `ms`; ends early when rung or aborted. */
  sleep(ms: number): Promise<void>;
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
      await clock.sleep(ms, rung.signal);
      signal.removeEventListener('abort', ring);
      rung = new AbortController();
    },
  };
}
