import type { AccountId } from '@shared/domain/ids';
import type { Clock } from '../connectors/connector';
import type { Ledger } from '../ledger/store';
import { wakeLoop } from './wakeLoop';

/** How long (ms) what came in settles first: an answer given elsewhere may come just behind it. */
const settleMs = 5_000;

/** Notes that go by themselves. `wake`: something came in, or the machine slept. */
export type Notes = { wake(): void; stop(): Promise<void> };

/**
 * Starts deciding about messages, a moment after they came and every minute, so that nothing that came while the desk was
 * closed is forgotten. The ledger decides and writes; the outbox sends.
 * @param provider accounts whose provider answers by itself
 */
export function startNotes(
  ledger: Pick<Ledger, 'system'>,
  clock: Clock,
  provider: () => readonly AccountId[] = () => [],
): Notes {
  const stopping = new AbortController();
  const loop = wakeLoop(clock, stopping.signal, async () => {
    await clock.sleep(settleMs, stopping.signal);
    for (let more = true; more && !stopping.signal.aborted;) {
      const done = await ledger.system({ type: 'sendNotes', provider: [...provider()] });
      more = done.ok && done.value.count > 0;
    }
    return null;
  });
  return {
    wake: loop.wake,
    stop: () => {
      stopping.abort();
      return loop.ended;
    },
  };
}
