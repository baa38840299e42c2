import { describe, expect, test } from 'vitest';
import { appError } from '@shared/errors/appError';
import type { ConnectorEvent } from '@shared/channels/events';
import { silentMs } from '../../../electron/accounts/runOnce';
import type { ConnectorContext } from '../../../electron/connectors/connector';
import { account, inbound } from '../../support/connectors/fixtures';
import { a, supervisedDesk } from '../../support/connectors/supervisedDesk';

const untilStopped = async ({ status, signal, clock }: ConnectorContext): Promise<void> => {
  status({ state: 'live' });
  while (!signal.aborted) {
    await clock.sleep(240_000, signal);
    status({ state: 'live' });
  }
};

describe('a connector that breaks', () => {
  test('is started again after 1 s, 2 s, 4 s ... at most 5 min, and says why', async () => {
    const desk = await supervisedDesk(() => Promise.reject(new Error('broken')));
    await desk.supervisor.start();
    await desk.clock.advance(3_600_000);
    expect(desk.status()).toMatchObject({ state: 'retrying', action: 'wait', error: { code: 'connector.crashed' } });
    expect(desk.runs.length).toBeGreaterThanOrEqual(8 + 10);
    expect(desk.runs.length).toBeLessThanOrEqual(8 + 12);
    await desk.supervisor.stop();
  });

  test('by returning early counts as broken too', async () => {
    const desk = await supervisedDesk(() => Promise.resolve());
    await desk.supervisor.start();
    await desk.clock.advance(300);
    expect(desk.status().error).toEqual(appError('connector.crashed', { account: 'Account a' }));
    await desk.clock.advance(1_000);
    expect(desk.runs).toHaveLength(2);
    await desk.supervisor.stop();
  });

  test('after a good run starts its back-off anew', async () => {
    let broken = true;
    const desk = await supervisedDesk(async (context) => {
      if (broken) throw new Error('broken');
      context.status({ state: 'live' });
      await context.clock.sleep(120_000, context.signal);
      throw new Error('broken');
    });
    await desk.supervisor.start();
    await desk.clock.advance(400_000);
    broken = false;
    await desk.clock.until(() => desk.status().state === 'live');
    await desk.clock.until(() => desk.status().state === 'retrying');
    expect((desk.status().retryAt ?? 0) - desk.clock.now()).toBe(1_000);
    await desk.supervisor.stop();
  });

  test('and is asked to try at once does so', async () => {
    let broken = true;
    const desk = await supervisedDesk((context) => (broken ? Promise.reject(new Error('x')) : untilStopped(context)));
    await desk.supervisor.start();
    await desk.clock.advance(3_600_000);
    broken = false;
    desk.supervisor.retry(a);
    await desk.clock.settle();
    await desk.clock.advance(250);
    expect(desk.status()).toMatchObject({ state: 'live', error: null, action: 'none', retryAt: null });
    await desk.supervisor.stop();
  });

  test('but told failed first waits for the user, however long', async () => {
    const desk = await supervisedDesk(({ status }) => {
      status({ state: 'failed', error: appError('auth.revoked'), action: 'signInAgain' });
      return Promise.resolve();
    });
    await desk.supervisor.start();
    await desk.clock.advance(7 * 86_400_000);
    expect(desk.runs).toHaveLength(1);
    expect(desk.status()).toMatchObject({ state: 'failed', action: 'signInAgain' });
    desk.supervisor.retry(null);
    await desk.clock.settle();
    expect(desk.runs).toHaveLength(2);
    await desk.supervisor.stop();
  });
});

describe('what is told of an account', () => {
  test('holds its budgets until something else is told, and since when it is connected', async () => {
    const usage = [{ unit: 'reads' as const, by: 'service' as const, used: 9, limit: 100 }];
    const desk = await supervisedDesk(async (context) => {
      context.status({ state: 'syncing', usage, accessEndsAt: 99 });
      await context.clock.sleep(10_000, context.signal);
      context.status({ state: 'live' });
      await context.clock.sleep(10_000, context.signal);
      throw new Error('broken');
    });
    const begun = desk.clock.now();
    await desk.supervisor.start();
    await desk.clock.advance(15_000);
    expect(desk.supervisor.latest(a)).toMatchObject({ state: 'live', since: begun, usage, accessEndsAt: 99 });
    await desk.clock.until(() => desk.status().state === 'retrying');
    expect(desk.status()).toMatchObject({ since: begun + 20_000, usage, accessEndsAt: 99 });
    await desk.supervisor.stop();
    expect(desk.supervisor.latest(a)).toBe(null);
  });
});

describe('a connector that hangs', () => {
  test('without a sign of life is started again as silent', async () => {
    const desk = await supervisedDesk(
      ({ signal }) => new Promise((done) => signal.addEventListener('abort', () => done())),
    );
    await desk.supervisor.start();
    await desk.clock.advance(silentMs - 1_000);
    expect(desk.runs).toHaveLength(1);
    await desk.clock.advance(1_000);
    expect(desk.status().error).toEqual(appError('connector.silent', { account: 'Account a', minutes: 10 }));
    await desk.clock.advance(1_000);
    expect(desk.runs).toHaveLength(2);
    await desk.supervisor.stop();
  });

  test('and ignores being stopped is left behind; what it does later is not taken', async () => {
    const desk = await supervisedDesk(() => new Promise(() => undefined));
    await desk.supervisor.start();
    await desk.clock.advance(silentMs + 10_000);
    expect(desk.runs).toHaveLength(2);
    await expect(desk.runs[0]?.emit([inbound('c', 'late', 5)], null)).rejects.toThrow();
    desk.runs[0]?.status({ state: 'live' });
    expect(desk.ledger.rows.all('message')).toEqual([]);
    expect(desk.status().state).not.toBe('live');
    const stopping = desk.supervisor.stop();
    await desk.clock.advance(5_000);
    await stopping;
  });

  test('while one that gives signs of life is left alone for days', async () => {
    const desk = await supervisedDesk(untilStopped);
    await desk.supervisor.start();
    await desk.clock.advance(3 * 86_400_000);
    expect(desk.runs).toHaveLength(1);
    await desk.supervisor.stop();
  });

  test('over a sleep of the machine is started again when it wakes', async () => {
    const desk = await supervisedDesk(untilStopped);
    await desk.supervisor.start();
    await desk.clock.settle();
    desk.clock.jump(8 * 3_600_000);
    desk.supervisor.resume();
    await desk.clock.advance(1_000);
    expect(desk.runs).toHaveLength(2);
    expect(desk.runs[0]?.signal.aborted).toBe(true);
    expect(desk.status().state).toBe('live');
    await desk.supervisor.stop();
  });
});

describe('what a connector sends', () => {
  test('is checked: nonsense is dropped and told, the rest and the cursor are kept', async () => {
    const nonsense = [null, 5, 'x', {}, { type: 'message' }, { ...inbound('c', 'bad', 5), sentAt: 'soon' }];
    const desk = await supervisedDesk(async (context) => {
      context.status({ state: 'live' });
      const events = [...nonsense, inbound('c', 'good', 5)] as ConnectorEvent[];
      await context.emit(events, { at: 1 });
      await untilStopped({ ...context, status: () => undefined });
    });
    await desk.supervisor.start();
    await desk.clock.advance(1_000);
    expect(desk.ledger.rows.all('message').map(({ text }) => text)).toEqual(['words of good']);
    expect(await desk.ledger.cursor(a)).toEqual({ at: 1 });
    expect(desk.status()).toMatchObject({
      state: 'live',
      error: { code: 'connector.nonsense', facts: { account: 'Account a', count: nonsense.length } },
    });
    await desk.supervisor.stop();
  });

  test('twice is there once', async () => {
    const desk = await supervisedDesk(async (context) => {
      for (let time = 0; time < 3; time++) await context.emit([inbound('c', '1', 5), inbound('c', '1', 5)], 1);
      await untilStopped(context);
    });
    await desk.supervisor.start();
    await desk.clock.settle();
    expect(desk.ledger.rows.all('message')).toHaveLength(1);
    await desk.supervisor.stop();
  });

  test('without a place, or no batch at all, stops the run', async () => {
    for (const [events, cursor] of [[[inbound('c', '1', 5)], () => undefined] as unknown[], ['events', 1]]) {
      const desk = await supervisedDesk(({ emit }) => emit(events as ConnectorEvent[], cursor as null));
      await desk.supervisor.start();
      await desk.clock.advance(300);
      expect(desk.status().error?.code).toBe('connector.nonsense');
      expect(desk.ledger.rows.all('message')).toEqual([]);
      await desk.supervisor.stop();
    }
  });

  test('to a full disk stops the run with that reason, and comes in when there is room', async () => {
    const desk = await supervisedDesk(async (context) => {
      await context.emit([inbound('c', '1', 5)], 1);
      await untilStopped(context);
    });
    await desk.supervisor.start();
    desk.ledger.full = true;
    await desk.clock.advance(10_000);
    desk.ledger.full = false;
    expect(desk.ledger.rows.all('message')).toEqual([]);
    await desk.clock.advance(20_000);
    expect(desk.ledger.rows.all('message')).toHaveLength(1);
    expect(desk.status().state).toBe('live');
    await desk.supervisor.stop();
  });
});

describe('what an account tells', () => {
  test('is written a few times a second at most, the last word last', async () => {
    const desk = await supervisedDesk(async (context) => {
      for (let n = 0; n < 1_000; n++) {
        context.status({ state: n % 2 ? 'live' : 'syncing' });
        await context.clock.sleep(5, context.signal);
      }
      await untilStopped(context);
    });
    await desk.supervisor.start();
    await desk.clock.advance(10_000);
    expect(desk.status().state).toBe('live');
    expect(desk.written.length).toBeLessThanOrEqual(22);
    await desk.supervisor.stop();
  });

  test('is not written twice, mere contact only now and then', async () => {
    const desk = await supervisedDesk(async ({ status, clock, signal }) => {
      while (!signal.aborted) {
        status({ state: 'live', lastContactAt: clock.now() });
        await clock.sleep(1_000, signal);
      }
    });
    await desk.supervisor.start();
    await desk.clock.advance(3_600_000);
    expect(desk.written.length).toBeLessThanOrEqual(15);
    await desk.supervisor.stop();
  });
});

describe('accounts come and go', () => {
  test('one that is removed leaves nothing, its connector has ended', async () => {
    const desk = await supervisedDesk(async (context) => {
      await context.emit([inbound('c', '1', 5)], 1);
      await untilStopped(context);
    });
    await desk.supervisor.start();
    await desk.clock.settle();
    expect(desk.supervisor.ready(a)).toBe(true);
    await desk.supervisor.disconnect(a);
    expect((await desk.ledger.system({ type: 'removeAccount', id: a })).ok).toBe(true);
    expect(desk.runs[0]?.signal.aborted).toBe(true);
    expect(desk.supervisor.ready(a)).toBe(false);
    for (const table of ['account', 'conversation', 'message', 'customer', 'counter'] as const) {
      expect(desk.ledger.rows.all(table)).toEqual([]);
    }
    await desk.clock.advance(3_600_000);
    expect(desk.runs).toHaveLength(1);
    await desk.supervisor.stop();
  });

  test('one of a kind nobody knows says so', async () => {
    const desk = await supervisedDesk(untilStopped, { row: { ...account('a'), connector: 'pigeon' } });
    await desk.supervisor.start();
    await desk.clock.settle();
    expect(desk.status()).toMatchObject({ state: 'failed', error: { code: 'connector.unknown' } });
    await desk.supervisor.stop();
  });

  test('the fall-back runtime opens practice and loopback only', async () => {
    const practice = { ...account('a'), practice: true };
    for (const [options, state] of [
      [{}, 'failed'],
      [{ local: false }, 'failed'],
      [{ local: true }, 'live'],
      [{ row: practice }, 'live'],
    ] as const) {
      const desk = await supervisedDesk(untilStopped, { supported: false, ...options });
      await desk.supervisor.start();
      await desk.clock.advance(300);
      expect(desk.status().state).toBe(state);
      if (state === 'failed') expect(desk.status().error).toEqual(appError('runtime.unsupported'));
      expect(desk.runs).toHaveLength(state === 'live' ? 1 : 0);
      await desk.supervisor.stop();
    }
  });
});
