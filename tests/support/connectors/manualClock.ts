import type { Clock } from '../../../electron/connectors/connector';

type Timer = { at: number; end(): void };

/** A clock that stands still until it is told. */
export type ManualClock = Clock & {
  /** Lets everything happen that happens without time passing. */
  settle(): Promise<void>;
  /** Moves on by `ms`, waking sleepers in order. */
  advance(ms: number): Promise<void>;
  /** Moves from sleeper to sleeper until the condition holds; throws after `limitMs` of its own time. */
  until(condition: () => boolean | Promise<boolean>, limitMs?: number): Promise<void>;
  /** Sets the wall clock without waking anyone, as a suspended machine does. */
  jump(ms: number): void;
};

/** So few turns are enough where nothing is read from the disk; else so much real time (ms) is given to it. */
const fewTurns = 3;
const diskMs = 5;

/**
 * @param start UTC ms the clock shows at first
 * @param quietTurns turns of the event loop that count as "nothing happens any more"; more where files are read
 */
export function manualClock(start = 1_760_000_000_000, quietTurns = fewTurns): ManualClock {
  let now = start;
  const timers = new Set<Timer>();
  const next = (): Timer | undefined => [...timers].sort((a, b) => a.at - b.at)[0];
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < quietTurns; turn++) await new Promise(setImmediate);
    // Turns go fast while a busy machine's disk is slow: the clock must not run away from who reads a file.
    if (quietTurns > fewTurns) await new Promise((resolve) => setTimeout(resolve, diskMs));
  };
  const fire = async (until: number): Promise<boolean> => {
    const timer = next();
    if (!timer || timer.at > until) return false;
    now = Math.max(now, timer.at);
    timer.end();
    await settle();
    return true;
  };
  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        const timer: Timer = { at: now + Math.max(0, ms), end: () => end() };
        const end = (): void => {
          timers.delete(timer);
          signal.removeEventListener('abort', end);
          resolve();
        };
        timers.add(timer);
        signal.addEventListener('abort', end);
      }),
    settle,
    async advance(ms) {
      const target = now + ms;
      await settle();
      while (await fire(target));
      now = Math.max(now, target);
      await settle();
    },
    async until(condition, limitMs = 7 * 86_400_000) {
      const limit = now + limitMs;
      await settle();
      while (!(await condition())) {
        if (!(await fire(limit))) throw new Error('the condition never held');
      }
    },
    jump: (ms) => (now += ms),
  };
}
