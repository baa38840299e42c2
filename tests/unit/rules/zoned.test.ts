import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromWallTime, wallTime } from '@shared/logic/time/zoned';

const zones = ['Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kolkata', 'America/St_Johns', 'Pacific/Apia', 'UTC'];
const zone = fc.constantFrom(...zones);
const between = (from: string, to: string) => fc.integer({ min: Date.parse(from), max: Date.parse(to) });

/** What the platform itself shows. */
function shown(at: number, timeZone: string): string {
  const style = { timeZone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat('sv-SE', style).format(at);
}

function written(at: number, zoneName: string): string {
  const { year, month, day, hour, minute, second } = wallTime(at, zoneName);
  const two = (n: number) => `${n}`.padStart(2, '0');
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`;
}

describe('clocks of a zone', () => {
  it('show what the platform shows, at any time', () => {
    fc.assert(
      fc.property(between('1975-01-01', '2100-01-01'), zone, (at, name) => written(at, name) === shown(at, name)),
    );
  });

  it('do so on days when they change', () => {
    const changes = ['2026-03-29', '2026-10-25', '2026-04-04T15:00', '2011-12-30T10:00', '2026-03-08'];
    const near = fc.constantFrom(...changes).chain((day) => {
      const at = Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
      return fc.integer({ min: at - 86_400_000, max: at + 2 * 86_400_000 });
    });
    fc.assert(fc.property(near, zone, (at, name) => written(at, name) === shown(at, name)));
  });

  it('refuse a zone nobody knows', () => {
    expect(() => wallTime(0, 'Nowhere/Land')).toThrow(RangeError);
  });

  it('say when they show a time: after a gap, the first of two', () => {
    const at = (text: string) => Date.parse(text);
    expect(fromWallTime(2026, 3, 29, 2, 30, 'Europe/Berlin')).toBe(at('2026-03-29T01:30:00Z'));
    expect(fromWallTime(2026, 10, 25, 2, 30, 'Europe/Berlin')).toBe(at('2026-10-25T00:30:00Z'));
  });
});
