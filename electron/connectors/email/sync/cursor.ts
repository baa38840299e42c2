import { z } from 'zod';
import type { Cursor } from '@shared/channels/events';

/**
 * How far one folder is read. All UIDs from `low` up to `next` are stored; below `low` lies history still to come,
 * from `next` on what is new. Void when `uidValidity` is no longer the server's.
 */
export const FolderCursor = z.strictObject({
  uidValidity: z.string().max(40),
  next: z.number().int().min(1),
  low: z.number().int().min(1),
  /** HIGHESTMODSEQ (RFC 7162) up to which changes of flags are told; null where the server counts none. */
  modseq: z.string().max(40).nullable(),
  /** History is read only from this day on (UTC ms); absent: all of it. */
  since: z.number().int().min(0).optional(),
  /** What came from this day on was read before the range grew. */
  before: z.number().int().min(0).optional(),
});
export type FolderCursor = z.infer<typeof FolderCursor>;

/** The place in a mailbox: stored with the mails it speaks of, in one transaction. */
export const MailCursor = z.strictObject({
  version: z.literal(1),
  /** All history was read once. */
  synced: z.boolean(),
  /** How many mails of the reading that is under way (the first, or after the range grew) are stored; else absent. */
  read: z.number().int().min(0).optional(),
  folders: z.record(z.string().max(1000), FolderCursor),
});
export type MailCursor = z.infer<typeof MailCursor>;

/** Reads a stored cursor; one that is missing or unreadable means a mailbox never seen. */
export function readCursor(cursor: Cursor | null): MailCursor {
  return MailCursor.safeParse(cursor).data ?? { version: 1, synced: false, folders: {} };
}

/** The place once a reading of history is through. */
export function readThrough({ read: _, ...cursor }: MailCursor): MailCursor {
  return cursor;
}

/** What the server says of a folder (STATUS). */
export type FolderState = { uidValidity: string; uidNext: number; modseq: string | null };

/**
 * The cursor of a folder as the server has it now: the known one, or a new one when its UIDs mean nothing any more, which
 * reads again as far back as the known one did.
 */
export function folderCursor(cursor: MailCursor, path: string, state: FolderState): FolderCursor {
  const known = cursor.folders[path];
  if (known?.uidValidity === state.uidValidity) return known;
  const { uidValidity, uidNext, modseq } = state;
  return {
    uidValidity,
    next: uidNext,
    low: uidNext,
    modseq,
    ...(known?.since !== undefined && { since: known.since }),
  };
}

/** The cursor once these UIDs of a folder are stored. */
export function withStored(cursor: MailCursor, path: string, folder: FolderCursor): MailCursor {
  return { ...cursor, folders: { ...cursor.folders, [path]: folder } };
}
