import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AccountId } from '@shared/domain/ids';
import { createBuckets } from '../../../electron/connectors/web/buckets';
import { manualClock } from '../../support/connectors/manualClock';

const [one, two] = ['one', 'two'].map((id) => AccountId.parse(id)) as [AccountId, AccountId];
const never = new AbortController().signal;

describe('a bucket of calls', () => {
  it('never lets more through in any stretch of time than it holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 100, max: 5_000 }),
        fc.array(fc.integer({ min: 0, max: 800 }), { minLength: 1, maxLength: 25 }),
        async (calls, perMs, pauses) => {
          const clock = manualClock(0);
          const buckets = createBuckets({ read: { calls, perMs } });
          const went: number[] = [];
          const all = pauses.map(async (_, index) => {
            await clock.sleep(
              pauses.slice(0, index).reduce((sum, ms) => sum + ms, 0),
              never,
            );
            await buckets.take(clock, one, 'read', never);
            went.push(clock.now());
          });
          await clock.advance(pauses.length * (perMs + 800));
          await Promise.all(all);
          expect(went).toHaveLength(pauses.length);
          for (const [index, at] of went.entries()) {
            const within = went.slice(index).filter((other) => other < at + perMs).length;
            expect(within).toBeLessThanOrEqual(2 * calls);
            expect(went.filter((other) => other === at).length).toBeLessThanOrEqual(calls);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is one for each account and family', async () => {
    const clock = manualClock(0);
    const buckets = createBuckets({ read: { calls: 1, perMs: 1_000 } });
    const went: string[] = [];
    const take = (account: AccountId, family: string) =>
      buckets.take(clock, account, family, never).then(() => went.push(`${account} ${family} ${clock.now()}`));
    const all = [take(one, 'read'), take(one, 'read'), take(two, 'read'), take(one, 'write'), take(one, 'write')];
    await clock.advance(1_000);
    await Promise.all(all);
    expect(went.sort()).toEqual(['one read 0', 'one read 1000', 'one write 0', 'one write 0', 'two read 0']);
  });

  it('stands still as long as the server asked for, and lets go of who is told to stop', async () => {
    const clock = manualClock(0);
    const buckets = createBuckets({});
    buckets.pause(one, 'read', 5_000);
    buckets.pause(one, 'read', 2_000);
    let at = -1;
    const first = buckets.take(clock, one, 'read', never).then(() => (at = clock.now()));
    await clock.advance(4_999);
    expect(at).toBe(-1);
    await clock.advance(1);
    await first;
    expect(at).toBe(5_000);
    const stop = new AbortController();
    buckets.pause(one, 'read', 1_000_000);
    const second = buckets.take(clock, one, 'read', stop.signal);
    stop.abort();
    await second;
    expect(clock.now()).toBe(5_000);
  });

  it('tells how near its limits an account is: as the server has it, else by its own pace', async () => {
    const clock = manualClock(0);
    const buckets = createBuckets({ read: { calls: 4, perMs: 4_000 } });
    expect(buckets.load(one, 0)).toEqual({ usage: null, pausedUntil: null });
    await buckets.take(clock, one, 'read', never);
    await buckets.take(clock, one, 'read', never);
    const paced = { unit: 'calls', by: 'desk', used: 2, limit: 4, resetsAt: 2_000 };
    expect(buckets.load(one, 0)).toEqual({ usage: paced, pausedUntil: null });
    expect(buckets.load(one, 2_000).usage).toEqual({ unit: 'calls', by: 'desk', used: 0, limit: 4 });
    buckets.told(one, 'read', { limit: 300, left: 290, resetsAt: 60_000 });
    buckets.told(one, 'write', { limit: 30, left: 20, resetsAt: 50_000 });
    buckets.pause(one, 'write', 9_000);
    const told = { unit: 'calls', by: 'service', used: 10, limit: 30, resetsAt: 50_000 };
    expect(buckets.load(one, 8_000)).toEqual({ usage: told, pausedUntil: 9_000 });
    expect(buckets.load(one, 55_000).usage).toMatchObject({ used: 10, limit: 300 });
    expect(buckets.load(one, 60_000).usage).toMatchObject({ by: 'desk' });
    expect(buckets.load(two, 8_000)).toEqual({ usage: null, pausedUntil: null });
  });
});
