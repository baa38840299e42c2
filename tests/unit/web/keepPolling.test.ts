import { describe, expect, it } from 'vitest';
import type { AccountStatus } from '@shared/channels/status';
import { appError } from '@shared/errors/appError';
import { ApiError } from '../../../electron/connectors/web/apiError';
import { keepPolling, type Look } from '../../../electron/connectors/web/keepPolling';
import { manualClock } from '../../support/connectors/manualClock';

const refused = (retry: boolean, retryAfterMs: number | null = null) =>
  new ApiError(
    { error: appError(retry ? 'rate.limited' : 'auth.revoked'), action: retry ? 'wait' : 'signInAgain', retry },
    { status: retry ? 429 : 401, retryAfterMs, acted: false },
  );

/** Polls by these looks, the last one for ever; `at` says when each was made. */
function poll(looks: (() => Look)[]) {
  const clock = manualClock(0);
  const stop = new AbortController();
  const told: Partial<AccountStatus>[] = [];
  const at: number[] = [];
  const log = { info: () => undefined, warn: () => undefined };
  const ended = keepPolling({
    context: { clock, signal: stop.signal, log, status: (status) => void told.push({ ...status }) },
    look: () => {
      const look = looks[Math.min(at.length, looks.length - 1)] as () => Look;
      at.push(clock.now());
      return Promise.resolve().then(look);
    },
    random: () => 0.5,
  });
  return { clock, stop, told, at, ended };
}

const fails = (thrown: Error) => () => {
  throw thrown;
};

describe('looking at a server again and again', () => {
  it('goes on at once while there is more, then waits', async () => {
    const { clock, at, stop, ended } = poll([() => 'again', () => 'again', () => 10_000]);
    await clock.advance(20_000);
    expect(at).toEqual([0, 0, 0, 10_000, 20_000]);
    stop.abort();
    await ended;
  });

  it('waits longer after each failure, never shorter than it was asked to, and says until when', async () => {
    const { clock, at, told, stop, ended } = poll([
      fails(refused(true)),
      fails(refused(true)),
      fails(refused(true, 60_000)),
      () => 10_000,
    ]);
    await clock.advance(70_000);
    expect(at).toEqual([0, 1_500, 4_500, 64_500]);
    expect(told.find(({ retryAt }) => retryAt === 64_500)).toMatchObject({ state: 'retrying', action: 'wait' });
    expect(told.at(-1)).toMatchObject({ state: 'live', error: null, retryAt: null, nextLookAt: 74_500 });
    stop.abort();
    await ended;
  });

  it('gives a sign of life all through a long wait', async () => {
    const { clock, told, stop, ended } = poll([fails(refused(true, 3_600_000)), () => 1_000]);
    await clock.advance(3_599_000);
    expect(told.length).toBeGreaterThan(3_600_000 / 300_000);
    expect(told.every(({ state, retryAt }) => state === 'retrying' && retryAt === 3_600_000)).toBe(true);
    stop.abort();
    await ended;
  });

  it('ends where only the person can help, and passes on what is a defect', async () => {
    const { told, ended } = poll([fails(refused(false))]);
    await ended;
    expect(told).toEqual([{ state: 'failed', error: appError('auth.revoked'), action: 'signInAgain', retryAt: null }]);
    await expect(poll([fails(new Error('a defect'))]).ended).rejects.toThrow('a defect');
  });
});
