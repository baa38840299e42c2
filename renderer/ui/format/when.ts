import { wallTime } from '@shared/logic/time/zoned';
import { dateFormat, type Locale } from './locale';

/** The calendar day of a point in time, as a number that grows by one a day. */
function dayNumber(at: number, zone: string): number {
  const { year, month, day } = wallTime(at, zone);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** How many calendar days `at` lies after `now`; negative for the past. */
export function daysFrom(now: number, at: number, locale: Locale): number {
  return dayNumber(at, locale.zone) - dayNumber(now, locale.zone);
}

/** Hours and minutes: '14:05'. */
export function clockText(at: number, locale: Locale): string {
  return dateFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** A day, as short as it stays clear: 'Di', '12. März', '12. März 2023'. */
export function dayText(at: number, now: number, locale: Locale): string {
  const distance = daysFrom(now, at, locale);
  if (Math.abs(distance) < 7) return dateFormat(locale, { weekday: 'short' }).format(at);
  const sameYear = Math.abs(distance) < 300;
  return dateFormat(locale, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) }).format(at);
}

/** A point in time: '14:05' today, else with its day, 'Di 14:05'. */
export function whenText(at: number, now: number, locale: Locale): string {
  const time = clockText(at, locale);
  return daysFrom(now, at, locale) === 0 ? time : `${dayText(at, now, locale)} ${time}`;
}

/** In full, for titles: 'Dienstag, 12. März 2024 um 14:05'. */
export function fullText(at: number, locale: Locale): string {
  return dateFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(at);
}
