import { z } from 'zod';
import type { Ms } from '@shared/domain/ids';
import type { Charge } from './prices';

/** So many things are remembered as charged today; one that fell out counts twice, never too little. */
const mostSeen = 800;

/**
 * What was spent: `micros` millionths of a dollar for `items` things in `month`; `seen`: what was charged already on `day`,
 * the newest last. Both by the UTC calendar.
 */
export const Meter = z.object({
  month: z.string(),
  micros: z.number().int().min(0),
  items: z.number().int().min(0),
  day: z.string(),
  seen: z.array(z.string().max(60)),
});
export type Meter = z.infer<typeof Meter>;

const dayOf = (now: Ms): string => new Date(now).toISOString().slice(0, 10);

/** A meter that has counted nothing. */
export const freshMeter = (now: Ms): Meter => ({
  month: dayOf(now).slice(0, 7),
  micros: 0,
  items: 0,
  day: dayOf(now),
  seen: [],
});

/** The meter as it stands at this time: a new month begins at nothing, a new day forgets what was charged. */
export function turned(meter: Meter, now: Ms): Meter {
  const { month, day } = freshMeter(now);
  // A clock that was set back changes nothing: what was counted stays counted.
  const sameMonth = month <= meter.month ? meter : { ...meter, month, micros: 0, items: 0 };
  return day <= meter.day ? sameMonth : { ...sameMonth, day, seen: [] };
}

/** Counts what was read, as X does: each thing once in a UTC day. */
export function charged(meter: Meter, charges: readonly Charge[], now: Ms): Meter {
  const { micros, items, seen, ...rest } = turned(meter, now);
  const known = new Set(seen);
  let [sum, number] = [micros, items];
  for (const { key, micros: price } of charges) {
    if (key !== null && known.has(key)) continue;
    sum += price;
    number += 1;
    if (key !== null) known.add(key);
  }
  return { ...rest, micros: sum, items: number, seen: [...known].slice(-mostSeen) };
}

/** When the next month begins (UTC ms). */
export function nextMonth(now: Ms): Ms {
  const at = new Date(now);
  return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1);
}
