import { describe, expect, it } from 'vitest';
import { ageText, durationText, spokenDuration } from '@/ui/format/age';
import { dayText, daysFrom, whenText } from '@/ui/format/when';
import { ringState } from '@/ui/ringState';

const de = { language: 'de', zone: 'Europe/Berlin' } as const;
const en = { language: 'en', zone: 'Europe/Berlin' } as const;
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
// Wednesday, 13 March 2024, 15:00 in Berlin.
const now = Date.UTC(2024, 2, 13, 14, 0);

describe('the age of a row', () => {
  it.each([
    [30_000, 'jetzt', 'now'],
    [3 * minute, '3 min', '3 min'],
    [2 * hour, '2 Std.', '2 hrs'],
    [9 * hour, '06:00', '06:00'],
    [day, 'Di', 'Tue'],
    [6 * day, 'Do', 'Thu'],
    [40 * day, '2. Feb.', '2 Feb'],
    [400 * day, '7. Feb. 2023', '7 Feb 2023'],
  ])('%d ms ago', (age, german, english) => {
    expect(ageText(now - age, now, de)).toBe(german);
    expect(ageText(now - age, now, en)).toBe(english);
  });

  it('takes the future for now', () => {
    expect(ageText(now + hour, now, de)).toBe('jetzt');
  });

  it('counts days by the calendar of the zone, not by 24 hours', () => {
    const late = Date.UTC(2024, 2, 12, 22, 30);
    expect(daysFrom(now, late, de)).toBe(-1);
    expect(daysFrom(now, late, { ...de, zone: 'Asia/Tokyo' })).toBe(0);
    expect(daysFrom(now, Date.UTC(2024, 2, 12, 23, 30), de)).toBe(0);
  });
});

describe('durations and moments', () => {
  it('uses the largest whole unit', () => {
    expect(durationText(0, de)).toBe('1 min');
    expect(durationText(12 * minute, de)).toBe('12 min');
    expect(durationText(3 * hour + minute, de)).toBe('3 Std.');
    expect(durationText(2 * day, de)).toBe('2 Tg.');
    expect(spokenDuration(12 * minute, de)).toBe('12 Minuten');
    expect(spokenDuration(12 * minute, en)).toBe('12 minutes');
  });

  it('names the day only when it is another', () => {
    expect(whenText(now + hour, now, de)).toBe('16:00');
    expect(whenText(now + day, now, de)).toBe('Do 15:00');
    expect(dayText(now + 20 * day, now, en)).toBe('2 Apr');
  });
});

describe('the ring of a deadline', () => {
  it('empties with the time that is left', () => {
    expect(ringState(0, 4 * hour, hour)).toEqual({ left: 0.75, mood: 'calm' });
    expect(ringState(0, 4 * hour, 3.5 * hour)).toEqual({ left: 0.125, mood: 'soon' });
    expect(ringState(0, 4 * hour, 4 * hour)).toEqual({ left: 0, mood: 'late' });
  });

  it('calls only the last hour of a long window soon', () => {
    expect(ringState(0, day, 20 * hour).mood).toBe('calm');
    expect(ringState(0, day, 23 * hour).mood).toBe('soon');
  });

  it('stays whole while its clock has not begun', () => {
    expect(ringState(hour, 2 * hour, 0).left).toBe(1);
  });
});
