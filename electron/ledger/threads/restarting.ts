import { fail, type Result } from '@shared/errors/result';
import type { Thread } from './thread';

/** A thread that is started once more when it dies. */
export type Restarting = {
  call(name: string, args: unknown[]): Promise<Result<unknown>>;
  wake(): void;
  close(): Promise<void>;
};

/** What its owner hears: it is ready (again), or it died twice and stays down. */
export type RestartNews = { ready(value: unknown): void; down(): void };

/**
 * Keeps a thread running: a second start after the first death, not a third. Calls asked in between wait for the new
 * thread; calls it died over are answered with an error, for nobody knows how far they got.
 */
export function keepRunning(start: (onDeath: () => void) => Thread, news: RestartNews): Restarting {
  let deaths = 0;
  let thread = begin();

  function begin(): Thread {
    const begun = start(() => {
      deaths += 1;
      if (deaths > 1) news.down();
      else thread = begin();
    });
    void begun.ready.then((value) => {
      if (value !== null) news.ready(value);
    });
    return begun;
  }

  return {
    call: (name, args) => (deaths > 1 ? Promise.resolve(fail('internal')) : thread.call(name, args)),
    wake: () => thread.wake(),
    close: () => thread.close(),
  };
}
