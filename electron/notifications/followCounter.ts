import type { Clock } from '../connectors/connector';
import type { Ledger } from '../ledger/store';

/** A counter is read this often (ms) at most, however much is written. */
const everyMs = 300;

/** Tells a counter of the ledger now and whenever it has another value. @returns ends that */
export function followCounter(
  ledger: Pick<Ledger, 'counter' | 'onRev'>,
  clock: Clock,
  id: string,
  changed: (value: number) => void,
): () => void {
  const stopping = new AbortController();
  let before: number | null = null;
  let reading = false;
  let again = false;
  const read = async (): Promise<void> => {
    reading = true;
    do {
      again = false;
      const value = await ledger.counter(id);
      if (stopping.signal.aborted) return;
      if (value !== before) changed((before = value));
      await clock.sleep(everyMs, stopping.signal);
    } while (again && !stopping.signal.aborted);
    reading = false;
  };
  const look = (): void => {
    again = true;
    if (!reading) void read();
  };
  const stopListening = ledger.onRev(look);
  look();
  return () => {
    stopListening();
    stopping.abort();
  };
}
