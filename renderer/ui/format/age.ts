import { intlTag, unitFormat, type Locale } from './locale';
import { clockText, dayText, daysFrom } from './when';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

function unit(count: number, name: 'minute' | 'hour' | 'day', locale: Locale, unitDisplay: 'short' | 'long'): string {
  return unitFormat(locale.language, name, unitDisplay).format(count);
}

/** How long something lasts, in its largest whole unit: '12 min', '3 Std.', '2 Tage'. Never less than a minute. */
export function durationText(ms: number, locale: Locale): string {
  if (ms < hour) return `${Math.max(1, Math.floor(ms / minute))} min`;
  if (ms < day) return unit(Math.floor(ms / hour), 'hour', locale, 'short');
  return unit(Math.floor(ms / day), 'day', locale, 'short');
}

/** The same to be read aloud: '12 Minuten'. */
export function spokenDuration(ms: number, locale: Locale): string {
  if (ms < hour) return unit(Math.max(1, Math.floor(ms / minute)), 'minute', locale, 'long');
  if (ms < day) return unit(Math.floor(ms / hour), 'hour', locale, 'long');
  return unit(Math.floor(ms / day), 'day', locale, 'long');
}

/** How old a row is, short enough for a column: 'jetzt', '3 min', '2 Std.', 'Di', '12. März'. The future counts as now. */
export function ageText(at: number, now: number, locale: Locale): string {
  const age = Math.max(0, now - at);
  if (age < minute)
    return new Intl.RelativeTimeFormat(intlTag(locale.language), { numeric: 'auto' }).format(0, 'second');
  if (age < hour) return `${Math.floor(age / minute)} min`;
  if (age < 6 * hour) return unit(Math.floor(age / hour), 'hour', locale, 'short');
  if (daysFrom(now, at, locale) === 0) return clockText(at, locale);
  return dayText(at, now, locale);
}
