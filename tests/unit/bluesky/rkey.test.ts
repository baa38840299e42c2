import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rkeyOf } from '../../../electron/connectors/bluesky/send/rkey';

const tid = /^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/u;
const times = fc.integer({ min: 0, max: Date.parse('2200-01-01') });

it('one attempt has one key, and it is a TID', () => {
  fc.assert(
    fc.property(fc.string(), fc.option(times, { nil: undefined }), (attempt, at) => {
      expect(rkeyOf(attempt, at)).toMatch(tid);
      expect(rkeyOf(attempt, at)).toBe(rkeyOf(attempt, at));
    }),
  );
});

it('keys stand in the order of the time they were written at', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), times, fc.integer({ min: 1, max: 1e9 }), (one, other, at, later) => {
      expect(rkeyOf(one, at) < rkeyOf(other, at + later)).toBe(true);
    }),
  );
});

it('other attempts of the same moment have other keys', () => {
  const keys = new Set(
    Array.from({ length: 500 }, (_, index) => rkeyOf(`<attempt-${index}@shop.test>`, 1_760_000_000_000)),
  );
  expect(keys.size).toBeGreaterThan(497);
});

it('is the TID of its time', () => {
  const digits = '234567abcdefghijklmnopqrstuvwxyz';
  const value = [...rkeyOf('any', 1_760_000_000_123)].reduce(
    (so, digit) => so * 32n + BigInt(digits.indexOf(digit)),
    0n,
  );
  expect(value >> 10n).toBeGreaterThanOrEqual(1_760_000_000_123_000n);
  expect(value >> 10n).toBeLessThan(1_760_000_000_124_000n);
});
