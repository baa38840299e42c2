import type { Clock } from '../../../electron/connectors/connector';

type Sleeper = { at: number; wake(): void };

/** A clock that stands still until it is moved. */
export type ManualClock = Clock & {
  /** Moves on by `ms`, waking every sleeper at its own time and letting all that follows happen before the next. */
  advance(ms: number): Promise<void>;
  /** Lets everything happen that needs no time. */
  settle(): Promise<void>;
  /** How many sleep now. */
  sleepers(): number;
};

/** Makes a clock that stands at `start` (UTC ms). */
export function createManualClock(start = Date.UTC(2026, 10, 18, 9, 0)): ManualClock {
  let now = start;
  const sleeping = new Set<Sleeper>();

  const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) await new Promise((done) => setImmediate(done));
  };
  const nextBefore = (end: number) =>
    [...sleeping].filter(({ at }) => at <= end).reduce<Sleeper | null>((a, b) => (a && a.at <= b.at ? a : b), null);

  return {
    now: () => now,
    settle,
    sleepers: () => sleeping.size,
    sleep(ms, signal) {
      if (signal.aborted) return Promise.resolve();
      return new Promise((done) => {
        const sleeper: Sleeper = {
          at: now + Math.max(0, ms),
          wake() {
            sleeping.delete(sleeper);
            signal.removeEventListener('abort', sleeper.wake);
            done();
          },
        };
        sleeping.add(sleeper);
        signal.addEventListener('abort', sleeper.wake, { once: true });
      });
    },
    async advance(ms) {
      const end = now + ms;
      await settle();
      for (let next = nextBefore(end); next; next = nextBefore(end)) {
        now = Math.max(now, next.at);
        next.wake();
        await settle();
      }
      now = end;
      await settle();
    },
  };
}
