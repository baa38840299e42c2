import type { Clock } from '../../connector';
import { childOf } from '../../network/childOf';
import { type ListName, listNames } from './cursor';

/** Says which lists have news, to one who waits for it. */
export type Bell = {
  ring(...lists: ListName[]): void;
  /** The lists that rang, at once if any did; all of them after `ms`. */
  wait(ms: number, clock: Clock, signal: AbortSignal): Promise<readonly ListName[]>;
};

export function createBell(): Bell {
  const rung = new Set<ListName>();
  let wake: () => void = () => undefined;
  return {
    ring(...lists) {
      for (const list of lists) rung.add(list);
      wake();
    },
    async wait(ms, clock, signal) {
      const { controller, release } = childOf(signal);
      wake = () => controller.abort();
      if (rung.size === 0) await clock.sleep(ms, controller.signal);
      release();
      const lists = rung.size > 0 ? [...rung] : listNames;
      rung.clear();
      return lists;
    },
  };
}
