import type { AccountStatus } from '@shared/channels/status';
import { backoffMs, type Backoff } from '@shared/logic/backoff';
import type { ConnectorContext } from '../connector';
import { ApiError } from './apiError';

/** Waits after calls that failed, where the server does not say how long. */
const waits: Backoff = { firstMs: 2_000, maxMs: 300_000 };

/** A sign of life is given at least this often (ms), however long the wait. */
const signMs = 240_000;

/** One look at the server; `again` when there is more at once, else how long (ms) to wait for the next. */
export type Look = 'again' | number;

type Settings = {
  context: Pick<ConnectorContext, 'status' | 'signal' | 'clock' | 'log'>;
  look(): Promise<Look>;
  /** What is wrong while the rest goes on; null where nothing is. */
  trouble?(): Pick<AccountStatus, 'error' | 'action'> | null;
  random?(): number;
};

/**
 * Looks at a server again and again until aborted. What may pass by itself is waited for, longer each time and not
 * before the server allows it; what only the person can mend ends it with the status `failed`. Throws what is no
 * answer of a service.
 */
export async function keepPolling({ context, look, trouble, random = Math.random }: Settings): Promise<void> {
  const { signal, clock, status, log } = context;
  let tries = 0;
  const wait = async (ms: number, sign: () => void): Promise<void> => {
    for (let left = ms; left > 0 && !signal.aborted; left -= signMs) {
      sign();
      await clock.sleep(Math.min(left, signMs), signal);
    }
  };
  const live = (nextLookAt?: number): void =>
    status({
      state: 'live',
      retryAt: null,
      ...(trouble?.() ?? { error: null, action: 'none' }),
      ...(nextLookAt !== undefined && { nextLookAt }),
    });

  while (!signal.aborted) {
    try {
      const next = await look();
      tries = 0;
      if (signal.aborted) return;
      if (next === 'again') live();
      else {
        // Desks that began at the same moment drift apart.
        const ms = Math.round(next * (0.9 + random() * 0.2));
        const nextLookAt = clock.now() + ms;
        live(nextLookAt);
        await wait(ms, () => live(nextLookAt));
      }
    } catch (thrown) {
      if (signal.aborted) return;
      if (!(thrown instanceof ApiError)) throw thrown;
      const { error, action } = thrown;
      log.warn('poll.failed', { code: error.code, status: thrown.status });
      if (!thrown.retry) return status({ state: 'failed', error, action, retryAt: null });
      tries += 1;
      const ms = Math.max(thrown.retryAfterMs ?? 0, backoffMs(waits, tries, random()));
      const retryAt = clock.now() + ms;
      await wait(ms, () => status({ state: 'retrying', error, action, retryAt }));
    }
  }
}
