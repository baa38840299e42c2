import type { Ms } from '@shared/domain/ids';
import type { Clock } from '../connectors/connector';
import { childOf } from '../connectors/network/childOf';

/** A loop that runs a round, sleeps until the time the round named, and can be woken before. */
export type WakeLoop = { wake(): void; ended: Promise<void> };

/** The longest sleep (ms): wall clocks jump, a wake-up that was missed is found this late at the latest. */
const longestSleepMs = 60_000;

/**
 * Starts the loop. Rounds never overlap; any number of wake-ups during a round mean one more round.
 * @param round does what is due and answers when to look again, null when nothing is in sight; must not throw
 */
export function wakeLoop(clock: Clock, signal: AbortSignal, round: () => Promise<Ms | null>): WakeLoop {
  let woken = false;
  let nap: AbortController | null = null;
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      woken = false;
      const at = await round();
      if (woken) continue;
      const { controller, release } = childOf(signal);
      nap = controller;
      await clock.sleep(Math.min(longestSleepMs, (at ?? Infinity) - clock.now()), controller.signal);
      nap = null;
      release();
    }
  };
  return {
    wake: () => {
      woken = true;
      nap?.abort();
    },
    ended: run(),
  };
}
