import { z } from 'zod';
import { Ms } from '@shared/domain/ids';
import { KnownGuests } from './guests/known';
import type { Cursor } from '@shared/channels/events';

/**
 * How far the archive is told. `after`: the id of the newest entry, null before the first; `at`: when that one came;
 * `since`: from when on it is read where no id leads on (UTC ms); `synced`: what was there at the beginning is in;
 * `upload`: the largest file (octets) the server takes, null where it takes none; `guests`: what is known of those of
 * the web chat.
 */
const XmppCursor = z.strictObject({
  after: z.string().max(300).nullable(),
  at: Ms.nullable(),
  since: Ms.nullable(),
  synced: z.boolean(),
  upload: z.number().int().min(0).nullable(),
  guests: KnownGuests,
});
export type XmppCursor = z.infer<typeof XmppCursor>;

/** So far back (ms) the archive is read at first. */
const firstMs = 366 * 86_400_000;

/** The beginning where there is none, or none of ours. @param now UTC ms */
export function readCursor(cursor: Cursor | null, now: Ms): XmppCursor {
  const beginning = { after: null, at: null, since: now - firstMs, synced: false, upload: null, guests: {} };
  return XmppCursor.safeParse(cursor).data ?? beginning;
}
