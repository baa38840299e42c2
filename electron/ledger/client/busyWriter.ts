import type { Change } from '@shared/domain/change';

/** A change of so many conversations holds up what comes after it. */
const many = 500;

/** Whether a change may take seconds: everything in a view, very many rows, what takes such a step back. */
function mayTakeLong(change: Change): boolean {
  if (change.type === 'undo') return true;
  return ('where' in change && change.where !== undefined) || ('ids' in change && change.ids.length > many);
}

/**
 * Knows whether the writer is at such a change. One is one transaction, for what it did is one step of undo; whatever
 * else is asked of the writer waits for it.
 */
export function busyWriter() {
  let running = 0;
  return {
    isBusy: (): boolean => running > 0,
    during: async <T>(change: Change, run: () => Promise<T>): Promise<T> => {
      if (!mayTakeLong(change)) return run();
      running += 1;
      try {
        return await run();
      } finally {
        running -= 1;
      }
    },
  };
}
