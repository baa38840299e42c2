import type { Ms } from '../../domain/ids';
import { fromWallTime, wallTime } from './zoned';

const opens = 9;
const closes = 17;

/**
 * The moment by which so much opening time has passed since `from`. Until opening hours can be set they are Monday
 * to Friday 9 to 17 in the desk's zone; this is the one function to replace.
 */
export function addOpeningTime(from: Ms, durationMs: number, zone: string): Ms {
  const start = wallTime(from, zone);
  let left = durationMs;
  for (let day = 0; ; day++) {
    const weekday = (start.weekday + day) % 7;
    if (weekday === 0 || weekday === 6) continue;
    const open = Math.max(from, fromWallTime(start.year, start.month, start.day + day, opens, 0, zone));
    const close = fromWallTime(start.year, start.month, start.day + day, closes, 0, zone);
    if (close <= open) continue;
    if (open + left <= close) return open + left;
    left -= close - open;
  }
}
