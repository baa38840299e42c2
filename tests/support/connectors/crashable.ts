import type { PartialLedger } from './memoryLedger';

/** A process' view of a ledger. After `crash` nothing it does arrives, and nothing it waits for ever comes. */
export type CrashableLedger = PartialLedger & { crash(): void };

/** @param ledger lives on, as a file does */
export function crashable(ledger: PartialLedger): CrashableLedger {
  let gone = false;
  const stops: (() => void)[] = [];
  const view: PartialLedger = new Proxy<PartialLedger>(ledger, {
    get: (target, name: keyof PartialLedger) => {
      if (name === 'onRev') {
        return (listener: (rev: number) => void) => {
          const stop = target.onRev(listener);
          stops.push(stop);
          return stop;
        };
      }
      const call = target[name] as (...args: unknown[]) => Promise<unknown>;
      return async (...args: unknown[]) => {
        const value = gone ? await new Promise(() => undefined) : await call(...args);
        return gone ? new Promise(() => undefined) : value;
      };
    },
  });
  return Object.assign(Object.create(view) as PartialLedger, {
    crash() {
      gone = true;
      for (const stop of stops) stop();
    },
  });
}
