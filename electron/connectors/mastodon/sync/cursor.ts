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

const MastodonCursor = z.strictObject({
  notifications: Place,
  conversations: Place,
  own: Place,
  synced: z.boolean(),
});
export type MastodonCursor = z.infer<typeof MastodonCursor>;

const start: Place = { newest: null, back: null, begun: false };

/** The beginning where there is none, or none of ours. */
export function readCursor(cursor: Cursor | null): MastodonCursor {
  return (
    MastodonCursor.safeParse(cursor).data ?? { notifications: start, conversations: start, own: start, synced: false }
  );
}

/** Whether all of the past that is wanted is kept. */
export function isWhole(place: Place): boolean {
  return place.begun && place.back === null;
}
