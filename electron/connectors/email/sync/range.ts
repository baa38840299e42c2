import type { Ms } from '@shared/domain/ids';
import type { FolderCursor } from './cursor';

/** What a person may choose from: so many months back; null: all there is. */
export const ranges: readonly (number | null)[] = [1, 3, 6, 12, 24, null];

const dayMs = 86_400_000;

/** The day (UTC ms) from which on mail is wanted; 0: all. IMAP searches by whole days. */
export function wantedSince(months: number | null | undefined, now: Ms): Ms {
  if (months === undefined || months === null) return 0;
  const day = new Date(now);
  day.setUTCHours(0, 0, 0, 0);
  day.setUTCMonth(day.getUTCMonth() - months);
  return Math.max(0, day.getTime());
}

/**
 * The folder's cursor, with what is wanted of its history. A wider range makes what lies before the known one history
 * to be read; a narrower one lets go of nothing and ends the first sync sooner.
 */
export function withRange(at: FolderCursor, since: Ms, synced: boolean): FolderCursor {
  const known = at.since ?? 0;
  if (since === known) return at;
  const reading = at.low > 1;
  if (since > known) return reading && !synced ? { ...at, since } : at;
  // Mails are numbered as they came, not by their day: a reading that is under way begins anew, and nothing doubles.
  return { ...at, low: at.next, since, ...(reading ? {} : { before: known }) };
}

/** Whether a mail is history that came in reach when the range grew: it is no news, whatever its flags say. */
export function isHistory(at: FolderCursor | undefined, receivedAt: Ms): boolean {
  return at?.before !== undefined && receivedAt < at.before + dayMs;
}

/** What a search for the history of a folder is limited to. The server goes by when it got a mail. */
export function daysOf({ since = 0, before }: FolderCursor): { since?: Date; before?: Date } {
  return {
    ...(since > 0 && { since: new Date(since) }),
    // One day more: the clock that cut the range may not have been the server's.
    ...(before !== undefined && { before: new Date(before + dayMs) }),
  };
}
