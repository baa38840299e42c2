import { z } from 'zod';
import type { Cursor } from '@shared/channels/events';
import type { Validators } from './fetchFeed';

/** As many items are remembered; what a feed still tells beyond them is told again, and known by its id. */
const mostSeen = 2_000;

/** Where a feed was left: what lets its server say "as before", where it moved to, and what each item was like. */
const FeedCursor = z.object({
  etag: z.string().nullable(),
  modified: z.string().nullable(),
  movedTo: z.string().nullable(),
  /** Id and fingerprint of the items told, the newest last. */
  seen: z.array(z.tuple([z.string(), z.string()])),
});
export type FeedCursor = Omit<z.infer<typeof FeedCursor>, 'seen'> & Validators & { seen: Map<string, string> };

/** Reads it; what is none begins anew, for every item is known by its id. */
export function readCursor(cursor: Cursor | null): FeedCursor {
  const read = FeedCursor.safeParse(cursor).data ?? { etag: null, modified: null, movedTo: null, seen: [] };
  return { ...read, seen: new Map(read.seen) };
}

/** As it is kept. */
export function writeCursor({ seen, ...rest }: FeedCursor): Cursor {
  return { ...rest, seen: [...seen].slice(-mostSeen) };
}
