import type { Clock } from '../connectors/connector';
import type { Ledger } from '../ledger/store';
import { wakeLoop } from './wakeLoop';

/** How soon (ms) it is tried again when the ledger could not wake what is due. */
const againMs = 5_000;

/** Wakes sleeping conversations when their time has come. `wake`: look now, as after a sleep of the machine. */
export type Snoozes = { wake(): void; stop(): Promise<void> };

/**
 * Starts looking after snoozes; wall clock times, so a machine that slept catches up by itself.
 * @param woken told how many came back at once, as after such a sleep
 */
export function startSnoozes(
  ledger: Pick<Ledger, 'nextSnoozeAt' | 'system' | 'onRev'>,
  clock: Clock,
  woken: (conversations: number) => void = () => undefined,
): Snoozes {
  const stopping = new AbortController();
  const loop = wakeLoop(clock, stopping.signal, async () => {
    const at = await ledger.nextSnoozeAt();
    if (at === null || at > clock.now()) return at;
    const done = await ledger.system({ type: 'wakeSnoozed' });
    if (done.ok && done.value.count > 0) woken(done.value.count);
    const next = await ledger.nextSnoozeAt();
    return next === null || next > clock.now() ? next : clock.now() + againMs;
  });
  const stopListening = ledger.onRev(loop.wake);
  return {
    wake: loop.wake,
    stop: () => {
      stopListening();
      stopping.abort();
      return loop.ended;
    },
  };
}
