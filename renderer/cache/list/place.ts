import type { Conversation } from '@shared/domain/conversation';
import type { Segment } from './segments';

/** Where a row stands in a view: stretch, time (UTC ms), id. No two rows share a place. */
export type Place = { segment: number; at: number; id: string };

/** The row's place, or null when the view does not show it. */
export function placeOf(segments: readonly Segment[], row: Conversation): Place | null {
  const segment = segments.findIndex(({ holds }) => holds(row));
  const found = segments[segment];
  return found ? { segment, at: found.at(row), id: row.id } : null;
}

/** Below 0 when `a` stands above `b`: earlier stretch, newer time, greater id. */
export function comparePlaces(a: Place, b: Place): number {
  return a.segment - b.segment || b.at - a.at || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
}
