import { z } from 'zod';
import type { Cursor } from '@shared/channels/events';

const PlaceId = z.string().min(1).max(100);

/**
 * How far one list is kept. `newest`: everything up to there is, from `back` on; `back`: where the past goes on, null
 * when all of it is kept that is wanted. Before the first look both are null and `begun` is false.
 */
const Place = z.strictObject({ newest: PlaceId.nullable(), back: PlaceId.nullable(), begun: z.boolean() });
export type Place = z.infer<typeof Place>;

/** The lists of a server that are watched. */
export const listNames = ['notifications', 'conversations', 'own'] as const;
export type ListName = (typeof listNames)[number];

/** So many of the newest posts are remembered, to be looked at again at the next start. */
const mostRecent = 40;

/** `recent`: the newest posts that were told, and which version of each, the newest last. */
const MastodonCursor = z.strictObject({
  notifications: Place,
  conversations: Place,
  own: Place,
  synced: z.boolean(),
  recent: z.array(z.tuple([PlaceId, z.string().max(100)])).default([]),
});
export type MastodonCursor = z.infer<typeof MastodonCursor>;

const start: Place = { newest: null, back: null, begun: false };

/** The beginning where there is none, or none of ours. */
export function readCursor(cursor: Cursor | null): MastodonCursor {
  return (
    MastodonCursor.safeParse(cursor).data ?? {
      notifications: start,
      conversations: start,
      own: start,
      synced: false,
      recent: [],
    }
  );
}

/** What is remembered after these were told too, by when they were written: ids grow. */
export function recentWith(
  recent: MastodonCursor['recent'],
  known: ReadonlyMap<string, { told: string | null }>,
): MastodonCursor['recent'] {
  const all = new Map(recent);
  for (const [id, { told }] of [...known].slice(-mostRecent)) all.set(id, told ?? '');
  const older = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : 1);
  return [...all].sort(([a], [b]) => older(a, b)).slice(-mostRecent);
}

/** Whether all of the past that is wanted is kept. */
export function isWhole(place: Place): boolean {
  return place.begun && place.back === null;
}
