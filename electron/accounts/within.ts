import type { Ms } from '@shared/domain/ids';
import type { Clock } from '../connectors/connector';
import { childOf } from '../connectors/network/childOf';

/** How long (ms) a connector may take to end after it was told to; then it is left behind. */
const graceMs = 3_000;

/** The work's value, or why there is none. */
export type Outcome<T> = { kind: 'done'; value: T } | { kind: 'threw'; thrown: unknown } | { kind: 'abandoned' };

/**
 * Lets a connector work under a limit. Past it, or when `signal` aborts, the work is told to end; if it does not
 * within the grace it is abandoned: whatever it still does is nobody's business any more.
 * @param endsAt when the time is up; asked again whenever that time has come, so it may move on
 */
export async function within<T>(
  clock: Clock,
  signal: AbortSignal,
  endsAt: () => Ms,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<Outcome<T>> {
  const { controller, release } = childOf(signal);
  const over = new AbortController();
  const working: Promise<Outcome<T>> = (async () => work(controller.signal))()
    .then(
      (value): Outcome<T> => ({ kind: 'done', value }),
      (thrown: unknown): Outcome<T> => ({ kind: 'threw', thrown }),
    )
    .finally(() => over.abort());
  const guard = async (): Promise<Outcome<T>> => {
    const timer = childOf(controller.signal);
    over.signal.addEventListener('abort', () => timer.controller.abort());
    while (!timer.controller.signal.aborted && clock.now() < endsAt()) {
      await clock.sleep(endsAt() - clock.now(), timer.controller.signal);
    }
    controller.abort();
    await clock.sleep(graceMs, over.signal);
    return over.signal.aborted ? working : { kind: 'abandoned' };
  };
  return Promise.race([working, guard()]).finally(release);
}
