import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockOf, minuteOf, quarterFrom } from '@shared/logic/time/clock';

const minute = fc.integer({ min: 0, max: 1440 });

describe('a time of day somebody writes', () => {
  it.each([
    ['8', 480],
    [' 08 ', 480],
    ['8:30', 510],
    ['8.30', 510],
    ['8,30', 510],
    ['830', 510],
    ['2000', 1200],
    ['20 Uhr', 1200],
    ['20 UHR 15', 1215],
    ['20:15 Uhr', 1215],
    ['8h30', 510],
    ['8 h', 480],
    ['8 pm', 1200],
    ['8:30 p.m.', 1230],
    ['12 am', 0],
    ['12 pm', 720],
    ['0', 0],
    ['24:00', 1440],
  ])('%s', (text, meant) => {
    expect(minuteOf(text)).toBe(meant);
  });

  it.each([
    '',
    ' ',
    'acht',
    '25',
    '24:01',
    '8:60',
    '8:3',
    '13 pm',
    '0 am',
    '8:30:00',
    '8:15 Uhr 30',
    '-1',
    '12345',
    '８',
  ])('is none: %j', (text) => {
    expect(minuteOf(text)).toBeNull();
  });

  it('is read as it is shown', () => {
    fc.assert(fc.property(minute, (each) => minuteOf(clockOf(each)) === each));
  });

  it('is never read as something outside a day', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9:., uhrUampAM]{0,9}$/), (text) => {
        const meant = minuteOf(text);
        return meant === null || (Number.isInteger(meant) && meant >= 0 && meant <= 1440);
      }),
    );
  });

  it('goes by quarters of an hour, around the day', () => {
    expect(quarterFrom(481, 1, 1439)).toBe(495);
    expect(quarterFrom(481, -1, 1439)).toBe(480);
    expect(quarterFrom(1439, 1, 1439)).toBe(0);
    expect(quarterFrom(0, -1, 1439)).toBe(1425);
    expect(quarterFrom(0, -1, 1440)).toBe(1440);
    fc.assert(
      fc.property(minute, fc.constantFrom(1 as const, -1 as const), (each, way) => {
        const next = quarterFrom(each, way, 1440);
        return next % 15 === 0 && next >= 0 && next <= 1440 && next !== each;
      }),
    );
  });
});
