import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenBlock, OpeningHours } from '@shared/domain/openingHours';
import { holidaysOf, regions } from '@shared/logic/time/holidays';
import { addOpeningTime, defaultHours, isOpen } from '@shared/logic/time/openingHours';
import { dayKey, fromWallTime, wallTime } from '@shared/logic/time/zoned';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Cairo',
  'Pacific/Apia',
  'America/Santiago',
  'UTC',
];

const berlin = (month: number, date: number, at = 0, year = 2026): number =>
  fromWallTime(year, month, date, Math.floor(at), (at % 1) * 60, 'Europe/Berlin');

const always = (block: OpenBlock): OpeningHours => ({
  ...defaultHours('Europe/Berlin'),
  week: [[block], [block], [block], [block], [block], [block], [block]],
});

const block = fc
  .record({ from: fc.integer({ min: 0, max: 95 }), to: fc.integer({ min: 0, max: 95 }) })
  .map(({ from, to }) => ({ from: from * 15, to: to * 15 }));
const anyHours: fc.Arbitrary<OpeningHours> = fc.record({
  zone: fc.constantFrom(...zones),
  week: fc.array(fc.array(block, { maxLength: 3 }), { minLength: 7, maxLength: 7 }),
  holidays: fc.constant(null),
  yearly: fc.array(
    fc.record({
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      name: fc.constant('x'),
      open: fc.array(block, { maxLength: 1 }),
    }),
    { maxLength: 3 },
  ),
  closures: fc.constantFrom(
    [],
    [{ from: '2026-03-25', to: '2026-04-02', reason: '', open: [] }],
    [{ from: '2026-10-25', to: '2026-10-25', reason: '', open: [{ from: 600, to: 720 }] }],
  ),
});
/** Near the clock changes of both halves of the year. */
const moment = fc
  .constantFrom('2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25', '2026-11-01', '2026-07-01')
  .chain((near) =>
    fc.integer({ min: -3 * 24 * 60, max: 3 * 24 * 60 }).map((offset) => Date.parse(near) + offset * minute),
  );

/** Whether a minute is open, told another way: by what the clocks of the zone show in it. */
function openByClock(at: number, hours: OpeningHours): boolean {
  const now = wallTime(at, hours.zone);
  const today = blocksOf(hours, now.year, now.month, now.day, now.weekday);
  const before = new Date(Date.UTC(now.year, now.month - 1, now.day - 1));
  const yesterday = blocksOf(
    hours,
    before.getUTCFullYear(),
    before.getUTCMonth() + 1,
    before.getUTCDate(),
    before.getUTCDay(),
  );
  const clock = now.hour * 60 + now.minute;
  return (
    today.some(({ from, to }) => clock >= from && (to <= from || clock < to)) ||
    yesterday.some(({ from, to }) => to <= from && clock < to)
  );
}

function blocksOf(
  hours: OpeningHours,
  year: number,
  month: number,
  date: number,
  weekday: number,
): readonly OpenBlock[] {
  const key = dayKey(year, month, date);
  const closure = hours.closures.find(({ from, to }) => from <= key && key <= to);
  const own = hours.yearly.find((each) => each.month === month && each.day === date);
  return closure?.open ?? own?.open ?? hours.week[weekday] ?? [];
}

/** Whether the clocks of the zone go back or on within a day of a moment. */
function clocksChange(at: number, zone: string): boolean {
  const shown = (moment: number) => {
    const { year, month, day: date, hour: h, minute: m } = wallTime(moment, zone);
    return Date.UTC(year, month - 1, date, h, m) - moment;
  };
  return shown(at - day) !== shown(at + day);
}

describe('opening hours', () => {
  it('are open exactly when the clocks say so, in every zone', () => {
    fc.assert(
      fc.property(moment, anyHours, (at, hours) => {
        fc.pre(!clocksChange(at, hours.zone));
        return isOpen(at, hours) === openByClock(at, hours);
      }),
      { numRuns: 600 },
    );
  });

  it('add up: opening time added is the open minutes counted one by one, over clock changes too', () => {
    fc.assert(
      fc.property(moment, anyHours, fc.integer({ min: 1, max: 600 }), (from, hours, minutes) => {
        const until = addOpeningTime(from, minutes * minute, hours);
        if (until === null) return !hours.week.some((blocks) => blocks.length > 0) || hours.week.flat().length === 0;
        fc.pre(until - from < 12 * day);
        let open = 0;
        for (let at = from; at < until; at += minute) if (isOpen(at, hours)) open++;
        return open === minutes && isOpen(until - minute, hours);
      }),
      { numRuns: 60 },
    );
  });

  it('are the same however the time is divided', () => {
    fc.assert(
      fc.property(
        moment,
        anyHours,
        fc.integer({ min: 1, max: 3000 }),
        fc.integer({ min: 1, max: 3000 }),
        (from, hours, a, b) => {
          const first = addOpeningTime(from, a * minute, hours);
          fc.pre(first !== null);
          return addOpeningTime(first ?? 0, b * minute, hours) === addOpeningTime(from, (a + b) * minute, hours);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('count a night when the clocks go on or back by what really passes', () => {
    const night = always({ from: 22 * 60, to: 6 * 60 });
    // From 22:00 to 6:00 are 7 hours in spring and 9 in autumn.
    expect(addOpeningTime(berlin(3, 28, 22), 7 * hour, night)).toBe(berlin(3, 29, 6));
    expect(addOpeningTime(berlin(10, 24, 22), 9 * hour, night)).toBe(berlin(10, 25, 6));
    // A block within the hour that is skipped lies behind it.
    const gap = always({ from: 135, to: 165 });
    expect(addOpeningTime(berlin(3, 28, 12), 30 * minute, gap)).toBe(berlin(3, 29, 3.75));
  });

  it('lie on both sides of midnight, and belong to the day they begin on', () => {
    const bar: OpeningHours = {
      ...defaultHours('Europe/Berlin'),
      week: [[], [], [], [], [], [{ from: 20 * 60, to: 2 * 60 }], []],
    };
    expect(isOpen(berlin(11, 21, 1.5), bar)).toBe(true);
    expect(isOpen(berlin(11, 20, 1.5), bar)).toBe(false);
    const closed = { ...bar, closures: [{ from: '2026-11-21', to: '2026-11-21', reason: '', open: [] }] };
    expect(isOpen(berlin(11, 21, 1.5), closed)).toBe(true);
  });

  it('leave out breaks, half days and closures, and never end where a desk does not open', () => {
    const split: OpeningHours = {
      ...always({ from: 9 * 60, to: 12 * 60 }),
      week: Array.from({ length: 7 }, () => [
        { from: 540, to: 720 },
        { from: 840, to: 1080 },
      ]),
      yearly: [{ month: 12, day: 24, name: 'Heiligabend', open: [{ from: 540, to: 720 }] }],
      closures: [{ from: '2026-12-25', to: '2027-01-03', reason: 'Urlaub', open: [] }],
    };
    expect(addOpeningTime(berlin(12, 23, 11), 2 * hour, split)).toBe(berlin(12, 23, 15));
    expect(addOpeningTime(berlin(12, 23, 17), 5 * hour, split)).toBe(berlin(1, 4, 10, 2027));
    const never: OpeningHours = { ...split, week: [[], [], [], [], [], [], []], yearly: [] };
    expect(addOpeningTime(berlin(12, 23, 11), hour, never)).toBeNull();
  });
});

describe('holidays', () => {
  const daysOf = async (country: string, state: string | null = null, region: string | null = null) =>
    (await holidaysOf({ country, state, region }, 2026, 2026)).days.map((holiday) => holiday.day.slice(5));

  it('of the German states, down to the municipality', async () => {
    expect(await daysOf('DE', 'BE')).toContain('03-08');
    expect(await daysOf('DE', 'NW')).toEqual(expect.arrayContaining(['06-04', '11-01']));
    expect(await daysOf('DE', 'NW')).not.toContain('08-15');
    expect(await daysOf('DE', 'SL')).toContain('08-15');
    expect(await daysOf('DE', 'BY', 'KATH')).toContain('08-15');
    expect(await daysOf('DE', 'BY', 'EVANG')).not.toContain('08-15');
    expect(await daysOf('DE', 'BY', 'A')).toEqual(expect.arrayContaining(['08-08', '08-15']));
    expect(await daysOf('DE', 'BY')).not.toContain('08-08');
    expect(await daysOf('DE', 'SN')).toEqual(expect.arrayContaining(['10-31', '11-18']));
    expect(await daysOf('DE', 'SN', 'BZ')).toContain('06-04');
    expect(await daysOf('DE', 'TH')).toContain('09-20');
    expect((await regions('DE', 'BY', 'de')).map(({ name }) => name)).toContain('Stadt Augsburg');
  });

  it('of Austria and of the cantons', async () => {
    expect(await daysOf('AT')).toEqual(expect.arrayContaining(['10-26', '12-08', '08-15']));
    expect(await daysOf('AT', '9')).not.toContain('12-24');
    expect(await daysOf('CH', 'ZH')).toEqual(expect.arrayContaining(['08-01', '05-01']));
    expect(await daysOf('CH', 'GE')).toContain('12-31');
    expect(await daysOf('CH', 'GE')).not.toContain('05-01');
  });

  it('close the desk unless one works on them', async () => {
    const holidays = await holidaysOf({ country: 'DE', state: 'BE', region: null }, 2026, 2027);
    const hours: OpeningHours = { ...defaultHours('Europe/Berlin'), holidays };
    // Thursday before Good Friday, 16:00, and 4 hours: Tuesday after Easter, 12:00.
    expect(addOpeningTime(berlin(4, 2, 16), 4 * hour, hours)).toBe(berlin(4, 7, 12));
    const working = { ...hours, holidays: { ...holidays, worked: ['easter -2'] } };
    expect(addOpeningTime(berlin(4, 2, 16), 4 * hour, working)).toBe(berlin(4, 3, 12));
  });
});
