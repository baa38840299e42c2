import { z } from 'zod';
import type { Cursor } from '@shared/channels/events';
import { Ms } from '@shared/domain/ids';
import { readUri } from './ids';

/** So many notifications are remembered by what they are about. */
const mostSeen = 300;

/** So many posts of others are looked at again: told from their notifications, the newest. */
const mostAgain = 50;

/**
 * How far all is read. `until`: everything that was indexed before is in (UTC ms), null before the first walk has ended;
 * `seen`: what was told of, the newest last; `walk`: where a walk down the notifications stands, and the newest it met;
 * `versions`: of the newest posts told, by address: the version of each (CID) that was told, the newest last;
 * `own`: key of the newest post of ours that was looked at; `chat`: the place in the log of direct messages and the
 * conversations whose history is still to be read, null before they were listed.
 */
const BlueskyCursor = z.object({
  until: Ms.nullable(),
  seen: z.array(z.string()),
  versions: z.array(z.tuple([z.string(), z.string()])).catch([]),
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
  const none = { until: null, seen: [], versions: [], walk: null, own: null, chat: null, synced: false };
  return BlueskyCursor.safeParse(cursor).data ?? none;
}

/** The versions that are remembered after these too, each post once. */
export function versionsWith(
  versions: BlueskyCursor['versions'],
  more: BlueskyCursor['versions'],
): BlueskyCursor['versions'] {
  const all = new Map(versions);
  for (const [uri, cid] of more) {
    all.delete(uri);
    all.set(uri, cid);
  }
  // Keys of records are times, and sort like them.
  const keyOf = ([uri]: [string, string]): string => readUri(uri)?.rkey ?? '';
  return [...all].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)).slice(-mostAgain);
}

/** What is remembered after these too. */
export const seenWith = (seen: readonly string[], more: readonly string[]): string[] =>
  [...seen, ...more].slice(-mostSeen);
