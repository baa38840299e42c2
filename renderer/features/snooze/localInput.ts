import { fromWallTime, wallTime } from '@shared/logic/time/zoned';

const two = (part: number): string => String(part).padStart(2, '0');

/** A time as the value of a datetime-local field, in the given zone: '2024-03-12T08:00'. */
export function toLocalInput(at: number, zone: string): string {
  const { year, month, day, hour, minute } = wallTime(at, zone);
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** The time such a value means in the zone; null when it is not one. */
export function fromLocalInput(value: string, zone: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(value)?.slice(1).map(Number);
  if (!parts) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts;
  return fromWallTime(year, month, day, hour, minute, zone);
}
