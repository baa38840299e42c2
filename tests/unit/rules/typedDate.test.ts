import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpeningHours } from '@shared/domain/openingHours';
import type { Language } from '@shared/ipc/desk';
import { defaultHours } from '@shared/logic/time/openingHours';
import { typedDate } from '@shared/logic/time/typedDate';
import { fromWallTime, wallTime } from '@shared/logic/time/zoned';

const zone = 'Europe/Berlin';
/** A Wednesday, 10:20. */
const now = fromWallTime(2024, 3, 13, 10, 20, zone);
const hours: OpeningHours = {
  ...defaultHours(zone),
  holidays: {
    place: { country: 'DE', state: 'BE', region: null },
    from: 2024,
    to: 2024,
    days: [{ day: '2024-03-29', rule: 'easter -2', name: { de: 'Karfreitag', en: 'Good Friday' } }],
    worked: [],
  },
};

/** A phrase with what it means: 'MM-DD hh:mm' of this year or 'YYYY-MM-DD hh:mm', or the code of its error. */
const phrases: Record<Language, [string, string][]> = {
  de: [
    ['Freitag 15 Uhr', '03-15 15:00'],
    ['Fr. 15 Uhr', '03-15 15:00'],
    ['am Freitag um 15:30', '03-15 15:30'],
    ['freitag um drei', '03-15 15:00'],
    ['Freitag', '03-15 09:00'],
    ['bis Freitag', '03-15 09:00'],
    ['Mittwoch', '03-20 09:00'],
    ['Mittwoch 15 Uhr', '03-13 15:00'],
    ['Mittwoch 9 Uhr', '03-20 09:00'],
    ['morgen', '03-14 09:00'],
    ['morgen früh', '03-14 09:00'],
    ['Morgen Vormittag', '03-14 09:00'],
    ['morgen 9', '03-14 09:00'],
    ['morgen um halb neun', '03-14 08:30'],
    ['morgen Mittag', '03-14 12:00'],
    ['morgen Nachmittag', '03-14 15:00'],
    ['morgen Abend', '03-14 19:00'],
    ['heute Abend', '03-13 19:00'],
    ['heute um 18', '03-13 18:00'],
    ['heute 9 Uhr', 'date.past'],
    ['Feierabend', '03-13 17:00'],
    ['übermorgen', '03-15 09:00'],
    ['uebermorgen 14 Uhr', '03-15 14:00'],
    ['15 Uhr', '03-13 15:00'],
    ['um 8', '03-14 08:00'],
    ['um 5', '03-13 17:00'],
    ['8 Uhr abends', '03-13 20:00'],
    ['15.30 Uhr', '03-13 15:30'],
    ['14 Uhr 45', '03-13 14:45'],
    ['halb drei', '03-13 14:30'],
    ['Viertel nach 3', '03-13 15:15'],
    ['viertel vor 12', '03-13 11:45'],
    ['in 2 Stunden', '03-13 12:20'],
    ['in zwei Stunden', '03-13 12:20'],
    ['in einer halben Stunde', '03-13 10:50'],
    ['in anderthalb Stunden', '03-13 11:50'],
    ['in 90 Minuten', '03-13 11:50'],
    ['2 Std.', '03-13 12:20'],
    ['30 min', '03-13 10:50'],
    ['in 2 Tagen', '03-15 09:00'],
    ['in einer Woche', '03-20 09:00'],
    ['in 2 Wochen', '03-27 09:00'],
    ['in 2 Werktagen', '03-15 09:00'],
    ['in 3 Arbeitstagen', '03-18 09:00'],
    ['nächster Werktag', '03-14 09:00'],
    ['nächste Woche', '03-18 09:00'],
    ['nächste Woche Dienstag', '03-19 09:00'],
    ['Dienstag nächster Woche 9:30', '03-19 09:30'],
    ['nächsten Dienstag', '03-19 09:00'],
    ['kommenden Montag 14 Uhr', '03-18 14:00'],
    ['Freitag in einer Woche', '03-22 09:00'],
    ['Montag früh', '03-18 09:00'],
    ['Montag morgen', '03-18 09:00'],
    ['am Wochenende', '03-18 09:00'],
    ['Samstag 10 Uhr', '03-16 10:00'],
    ['Samstag', '03-18 09:00'],
    ['Ende der Woche', '03-15 09:00'],
    ['Monatsende', '04-01 09:00'],
    ['nächsten Monat', '04-01 09:00'],
    ['24.12.', '12-24 09:00'],
    ['24.12. 15 Uhr', '12-24 15:00'],
    ['24. Dezember', '12-24 09:00'],
    ['24. Dez. 14:00', '12-24 14:00'],
    ['1.2.', '2025-02-03 09:00'],
    ['24.12.2025', '2025-12-24 09:00'],
    ['am 3. April um 8 Uhr', '04-03 08:00'],
    ['Dienstag, 19. März, 10 Uhr', '03-19 10:00'],
    ['am 15.', '03-15 09:00'],
    ['am 4.', '04-04 09:00'],
    ['KW 14', '04-01 09:00'],
    ['2024-04-08', '04-08 09:00'],
    ['29.3.', '04-01 09:00'],
    ['tomorrow 3pm', '03-14 15:00'],
    ['gestern', 'date.past'],
    ['letzten Freitag', 'date.past'],
    ['1.1.2024', 'date.past'],
    ['in 40 Jahren', 'date.far'],
    ['Blumenkohl', 'date.unknown'],
    ['32. März', 'date.unknown'],
    ['30.2.', 'date.unknown'],
    ['Freitag Blumenkohl', 'date.unknown'],
    ['Freitag 25 Uhr', 'date.unknown'],
    ['', 'date.unknown'],
    ['?!', 'date.unknown'],
  ],
  en: [
    ['next Tuesday 9am', '03-19 09:00'],
    ['in 2 hours', '03-13 12:20'],
    ['2h', '03-13 12:20'],
    ['30m', '03-13 10:50'],
    ['3d', '03-18 09:00'],
    ['in an hour', '03-13 11:20'],
    ['in half an hour', '03-13 10:50'],
    ['in 1.5 hours', '03-13 11:50'],
    ['tomorrow', '03-14 09:00'],
    ['tomorrow morning', '03-14 09:00'],
    ['tomorrow at 9', '03-14 09:00'],
    ['tomorrow 4', '03-14 16:00'],
    ['tomorrow noon', '03-14 12:00'],
    ['tonight', '03-13 19:00'],
    ['this evening', '03-13 19:00'],
    ['this afternoon', '03-13 15:00'],
    ['fri 3pm', '03-15 15:00'],
    ['Friday at 15:00', '03-15 15:00'],
    ['at 5', '03-13 17:00'],
    ['5 a.m.', '03-14 05:00'],
    ['half past 3', '03-13 15:30'],
    ['quarter to 12', '03-13 11:45'],
    ['12am', '03-14 00:00'],
    ['midnight', '03-14 00:00'],
    ['12pm', '03-13 12:00'],
    ['end of day', '03-13 17:00'],
    ['day after tomorrow', '03-15 09:00'],
    ['the day after tomorrow at 4pm', '03-15 16:00'],
    ['in 3 business days', '03-18 09:00'],
    ['next week', '03-18 09:00'],
    ['tuesday next week', '03-19 09:00'],
    ['a week from friday', '03-22 09:00'],
    ['in a week', '03-20 09:00'],
    ['weekend', '03-18 09:00'],
    ['monday morning', '03-18 09:00'],
    ['end of month', '04-01 09:00'],
    ['Dec 24', '12-24 09:00'],
    ['24 Dec 3pm', '12-24 15:00'],
    ['December 24th at 14:00', '12-24 14:00'],
    ['3/4', '04-03 09:00'],
    ['the 15th', '03-15 09:00'],
    ['2024-04-08 16:30', '04-08 16:30'],
    ['Good luck', 'date.unknown'],
    ['32 march', 'date.unknown'],
    ['yesterday', 'date.past'],
    ['2 days ago', 'date.past'],
    ['übermorgen 10 Uhr', '03-15 10:00'],
  ],
};

const two = (part: number) => String(part).padStart(2, '0');

function shown(at: number): string {
  const { year, month, day, hour, minute } = wallTime(at, zone);
  return `${year === 2024 ? '' : `${year}-`}${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}

async function read(text: string, language: Language, at = now): Promise<string> {
  const result = await typedDate(text, { now: at, zone, language, hours });
  return result.ok ? shown(result.value.at) : result.error.code;
}

describe.each(['de', 'en'] as const)('typed dates, %s', (language) => {
  it.each(phrases[language])('%s: %s', async (text, meaning) => {
    expect(await read(text, language)).toBe(meaning);
  });
});

describe('typed dates', () => {
  it('say why a day was passed over, and that a time lies outside of the opening hours', async () => {
    const context = { now, zone, language: 'de', hours } as const;
    expect(await typedDate('29. März', context)).toMatchObject({
      value: { moved: { day: '2024-03-29', special: { name: { de: 'Karfreitag' } } }, outside: false },
    });
    expect(await typedDate('Samstag', context)).toMatchObject({ value: { moved: { special: null } } });
    expect(await typedDate('Samstag 10 Uhr', context)).toMatchObject({ value: { moved: null, outside: true } });
    expect(await typedDate('Freitag 10 Uhr', context)).toMatchObject({ value: { moved: null, outside: false } });
  });

  it('count stretches of time over a clock change, and wall times by the clock', async () => {
    const saturday = fromWallTime(2024, 3, 30, 22, 0, zone);
    expect(await read('in 6 Stunden', 'de', saturday)).toBe('03-31 05:00');
    expect(await read('morgen 4 Uhr', 'de', saturday)).toBe('03-31 04:00');
    const autumn = fromWallTime(2024, 10, 26, 22, 0, zone);
    expect(await read('in 6 hours', 'en', autumn)).toBe('10-27 03:00');
  });

  it("are the person's own, whatever the zone of the desk's hours", async () => {
    const context = { now, zone: 'America/New_York', language: 'en', hours } as const;
    const result = await typedDate('friday 3pm', context);
    expect(result.ok && result.value.at).toBe(fromWallTime(2024, 3, 15, 15, 0, 'America/New_York'));
    const early = await typedDate('friday', context);
    expect(early.ok && early.value.at).toBe(fromWallTime(2024, 3, 15, 8, 0, 'America/New_York'));
  });

  it('never throw and never lie in the past, whatever is typed', async () => {
    const pieces = fc.constantFrom(
      'freitag',
      'in',
      '2',
      'uhr',
      'nächste',
      'woche',
      '24.',
      '12.',
      'morgen',
      'halb',
      ':',
      '99',
      'am',
      '\u0000',
      '𝕏',
    );
    const text = fc.oneof(
      fc.string({ maxLength: 120 }),
      fc.array(pieces, { maxLength: 6 }).map((words) => words.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom<Language>('de', 'en'), async (typed, language) => {
        const result = await typedDate(typed, { now, zone, language, hours });
        return result.ok ? result.value.at > now : result.error.code.startsWith('date.');
      }),
      { numRuns: 300 },
    );
  });
});
