import { z } from 'zod';
import type { Cursor } from '@shared/channels/events';
import { Ms } from '@shared/domain/ids';

/** So many notifications are remembered by what they are about. */
const mostSeen = 300;

/**
 * How far all is read. `until`: everything that was indexed before is in (UTC ms), null before the first walk has ended;
 * `seen`: what was told of, the newest last; `walk`: where a walk down the notifications stands, and the newest it met;
 * `own`: key of the newest post of ours that was looked at; `chat`: the place in the log of direct messages and the
 * conversations whose history is still to be read, null before they were listed.
 */
const BlueskyCursor = z.object({
  until: Ms.nullable(),
  seen: z.array(z.string()),
  walk: z.object({ page: z.string(), newest: Ms }).nullable(),
  own: z.string().nullable(),
  chat: z
    .object({ log: z.string().nullable(), left: z.array(z.string()) })
    .nullable()
    .catch(null),
  synced: z.boolean(),
});
export type BlueskyCursor = z.infer<typeof BlueskyCursor>;

/** The beginning where there is none, or none of ours. */
export function readCursor(cursor: Cursor | null): BlueskyCursor {
  const none = { until: null, seen: [], walk: null, own: null, chat: null, synced: false };
  return BlueskyCursor.safeParse(cursor).data ?? none;
}

/** What is remembered after these too. */
export const seenWith = (seen: readonly string[], more: readonly string[]): string[] =>
  [...seen, ...more].slice(-mostSeen);
