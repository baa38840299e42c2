import type { Ms } from '../../domain/ids';
import { fold } from './fold';
import { fromWallTime, wallTime } from '../time/zoned';

/** Now, and the IANA zone whose days count. */
export type Clock = { now: Ms; zone: string };

const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/u;
const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})?$/u;
const slashes = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/u;
const ago = /^(\d{1,4})(d|t|w|m|y|j)$/u;
const days: Readonly<Record<string, number>> = { heute: 0, today: 0, gestern: -1, yesterday: -1 };

/**
 * When a day begins that is written as 2026-11-29, 2026-11, 2026, 29.11.2026, 29.11., 2026/11/29, today, yesterday, or as
 * so long ago (7d, 2w, 3m, 1y), in either language. Null for what is none.
 */
export function dayStart(written: string, { now, zone }: Clock): Ms | null {
  const text = fold(written.trim());
  const today = wallTime(now, zone);
  const shift = Object.hasOwn(days, text) ? days[text] : undefined;
  if (shift !== undefined) return begin(today.year, today.month, today.day + shift, zone);
  const back = ago.exec(text);
  if (back) {
    const count = Number(back[1]);
    const unit = back[2];
    if (unit === 'd' || unit === 't') return begin(today.year, today.month, today.day - count, zone);
    if (unit === 'w') return begin(today.year, today.month, today.day - 7 * count, zone);
    if (unit === 'm') return begin(today.year, today.month - count, today.day, zone);
    return begin(today.year - count, today.month, today.day, zone);
  }
  const [, year, month = '1', day = '1'] = iso.exec(text) ?? slashes.exec(text) ?? [];
  if (year !== undefined) return checked(Number(year), Number(month), Number(day), zone);
  const [, dd, mm, yy] = german.exec(text) ?? [];
  if (dd === undefined || mm === undefined) return null;
  if (yy !== undefined) return checked(Number(yy) + (yy.length === 2 ? 2000 : 0), Number(mm), Number(dd), zone);
  const thisYear = checked(today.year, Number(mm), Number(dd), zone);
  // Without a year the last such day is meant.
  return thisYear !== null && thisYear > now ? checked(today.year - 1, Number(mm), Number(dd), zone) : thisYear;
}

/** A day of the calendar; null for the 31st of February and what is before computers. */
function checked(year: number, month: number, day: number, zone: string): Ms | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1970 ? begin(year, month, day, zone) : null;
}

function begin(year: number, month: number, day: number, zone: string): Ms {
  return Math.max(0, fromWallTime(year, month, day, 0, 0, zone));
}
