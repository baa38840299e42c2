import type { Clock } from '../connectors/connector';

/** Node's timers take at most 2^31 - 1 ms; a longer one would fire at once. */
const longestMs = 2_000_000_000;

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const end = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, Math.min(Math.max(0, ms), longestMs));
      signal.addEventListener('abort', end);
    }),
};
