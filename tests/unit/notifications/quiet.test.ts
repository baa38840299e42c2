import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultNotifications, isQuiet, tomorrowMorning } from '@shared/logic/notifications/quiet';
import { fromWallTime, wallTime } from '@shared/logic/time/zoned';

const zone = 'Europe/Berlin';
const at = (day: number, hour: number, minute = 0): number => fromWallTime(2026, 11, day, hour, minute, zone);
const quiet = (from: number, to: number, days: number[]) => ({
  ...defaultNotifications(zone),
  quietHours: { on: true, from: from * 60, to: to * 60, days, zone },
});

// 16 November 2026 is a Monday.
test.each([
  ['before the evening', at(16, 19, 59), false],
  ['from its first minute', at(16, 20), true],
  ['past midnight', at(17, 3), true],
  ['until its last minute', at(17, 6, 59), true],
  ['in the morning', at(17, 7), false],
  ['in a night that begins on another day', at(17, 22), false],
  ['after that night', at(18, 3), false],
])('a night that begins on Mondays: %s', (_name, now, expected) => {
  expect(isQuiet(quiet(20, 7, [1]), now)).toBe(expected);
});

test('hours within a day, a whole day, and none at all', () => {
  expect([11, 12, 13, 14].map((hour) => isQuiet(quiet(12, 14, [1]), at(16, hour)))).toEqual([false, true, true, false]);
  expect([at(16, 8), at(17, 7, 59), at(17, 8)].map((now) => isQuiet(quiet(8, 8, [1]), now))).toEqual([
    true,
    true,
    false,
  ]);
  expect(isQuiet(quiet(0, 0, []), at(16, 12))).toBe(false);
  expect(isQuiet(defaultNotifications(zone), at(16, 23))).toBe(false);
});

test('the hours follow the clocks of their zone, also where these change', () => {
  const days = [0, 1, 2, 3, 4, 5, 6];
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2028, 0) }),
      fc.nat(23),
      fc.nat(23),
      fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'UTC'),
      (now, from, to, where) => {
        const settings = { ...quiet(from, to, days), quietHours: { ...quiet(from, to, days).quietHours, zone: where } };
        const { hour } = wallTime(now, where);
        const inside = from < to ? hour >= from && hour < to : hour >= from || hour < to;
        expect(isQuiet(settings, now)).toBe(inside);
      },
    ),
  );
});

test('tomorrow morning is the next day at eight, and later than now', () => {
  expect(wallTime(tomorrowMorning(at(16, 23, 59), zone), zone)).toMatchObject({ day: 17, hour: 8, minute: 0 });
  expect(wallTime(tomorrowMorning(at(17, 0, 1), zone), zone)).toMatchObject({ day: 18, hour: 8, minute: 0 });
});
