/** Minutes of a day; one more than the last minute of a day is its end, 24:00. */
export const minutesOfDay = 24 * 60;

const written = /^(\d{1,2})(?:\s*[:.,h]\s*(\d{2})|(\d{2}))?\s*(?:uhr(?:\s*(\d{1,2}))?|h|([ap])\.?\s?m\.?)?$/i;

/**
 * The minute of the day a person means: '8', '8:30', '8.30', '830', '20 Uhr', '20 Uhr 15', '8h30', '8 pm', '24:00'.
 * 0 to 1440, where 1440 is the end of the day; null for what is no time.
 */
export function minuteOf(text: string): number | null {
  const found = written.exec(text.trim());
  if (!found) return null;
  const [, hours = '', apart, close, afterUhr, half] = found;
  if (afterUhr !== undefined && (apart ?? close) !== undefined) return null;
  const minute = Number(apart ?? close ?? afterUhr ?? 0);
  const hour = half === undefined ? Number(hours) : hourOfHalf(Number(hours), half);
  const total = hour * 60 + minute;
  return minute < 60 && total <= minutesOfDay ? total : null;
}

/** Twelve is the first hour of its half of the day; NaN where the half has no such hour. */
function hourOfHalf(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return NaN;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** A minute of the day as both languages write it here: '08:30', and '24:00' for its end. */
export function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** The quarter of an hour after (`way` 1) or before (-1) a minute, within the day; `last` is the latest there may be. */
export function quarterFrom(minute: number, way: 1 | -1, last: number): number {
  const next = way === 1 ? Math.floor(minute / 15) * 15 + 15 : Math.ceil(minute / 15) * 15 - 15;
  if (next < 0) return Math.floor(last / 15) * 15;
  return next > last ? 0 : next;
}
