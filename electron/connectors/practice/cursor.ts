import { z } from 'zod';
import { Ms, RemoteId } from '@shared/domain/ids';
import { Delivery } from '@shared/domain/message';
import type { Cursor } from '@shared/channels/events';

/** Something that happens by itself at a time (UTC ms): once done, it is gone from the list. */
export const Due = z.strictObject({
  at: Ms,
  story: z.string(),
  what: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('arrive') }),
    z.strictObject({ type: z.literal('line'), line: z.number().int() }),
    z.strictObject({ type: z.literal('turn'), turn: z.number().int(), answers: RemoteId }),
    z.strictObject({ type: z.literal('edit'), remoteId: RemoteId, text: z.string() }),
    z.strictObject({ type: z.literal('remove'), remoteId: RemoteId }),
    z.strictObject({ type: z.literal('receipt'), remoteId: RemoteId, delivery: Delivery }),
    z.strictObject({ type: z.literal('reaction'), remoteId: RemoteId, emoji: z.string() }),
  ]),
});
export type Due = z.infer<typeof Due>;

/** How far a story is: turns said so far, and when the customer was heard last (reply windows count from it). */
export const Progress = z.strictObject({ turns: z.number().int(), heardAt: Ms });
export type Progress = z.infer<typeof Progress>;

/** A message of ours the practice server took. */
const Sent = z.strictObject({ attemptKey: z.string(), remoteId: RemoteId, at: Ms });

/**
 * Everything the practice server knows of one account. There is no other memory: a restart goes on from here, and
 * what was never stored with a batch did not happen.
 */
export const PracticeCursor = z.strictObject({
  /** When the desk was opened for the first time; all stories are told relative to it. */
  openedAt: Ms,
  /** Stories whose past was told. */
  told: z.array(z.string()),
  synced: z.boolean(),
  due: z.array(Due),
  progress: z.record(z.string(), Progress),
  /** The newest messages of ours, oldest first. */
  sent: z.array(Sent),
  /** How many messages of ours there ever were; numbers the next one. */
  count: z.number().int(),
});
export type PracticeCursor = z.infer<typeof PracticeCursor>;

/** Reads a stored cursor; one that is missing or unreadable means a desk opened just now. */
export function readCursor(cursor: Cursor | null, now: Ms): PracticeCursor {
  const known = PracticeCursor.safeParse(cursor);
  if (known.success) return known.data;
  return { openedAt: now, told: [], synced: false, due: [], progress: {}, sent: [], count: 0 };
}

/** What comes next by itself, or null when nothing ever will. */
export function nextDue(cursor: PracticeCursor): Due | null {
  return cursor.due.reduce<Due | null>((first, due) => (first === null || due.at < first.at ? due : first), null);
}
