/** Runs a task at most every `gapMs`, and never beside itself; asked for meanwhile, it runs once more afterwards. */
export type Throttle = { ask(): void; stop(): void };

/**
 * Makes one; `later` runs a function after so many ms. A task that took long is given a longer pause, so that it never
 * takes more than a fifth of the time.
 */
export function makeThrottle(
  task: () => Promise<void>,
  gapMs: number,
  now: () => number,
  later: (run: () => void, ms: number) => void,
): Throttle {
  let busy = false;
  let asked = false;
  let stopped = false;
  const run = async (): Promise<void> => {
    busy = true;
    asked = false;
    const began = now();
    await task().catch(() => undefined);
    later(
      () => {
        busy = false;
        if (asked && !stopped) void run();
      },
      Math.max(gapMs, 4 * (now() - began)),
    );
  };
  return {
    ask: () => {
      asked = true;
      if (!busy && !stopped) void run();
    },
    stop: () => {
      stopped = true;
    },
  };
}
