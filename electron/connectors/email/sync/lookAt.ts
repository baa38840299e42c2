import type { ImapFlow, StatusObject } from 'imapflow';
import { searchUids } from '../imap/search';
import type { Ms } from '@shared/domain/ids';
import { type FolderCursor, folderCursor, type FolderState, type MailCursor } from './cursor';
import type { Folder } from './folders';
import type { Work } from './plan';
import { inFolder } from './inFolder';
import { daysOf, withRange } from './range';

/**
 * Asks a folder what is new, and what of its history is missing, as far back as wanted (`since`, UTC ms). A changed UIDVALIDITY makes all of it history again:
 * what is known already is recognised by what it says, wherever it lies.
 */
export async function lookAt(
  client: ImapFlow,
  folder: Folder,
  cursor: MailCursor,
  since: Ms,
): Promise<{ work: Work; at: FolderCursor | null; status: StatusObject | null }> {
  const { path } = folder;
  const highestModseq = client.enabled.has('CONDSTORE');
  const asked = { uidValidity: true, uidNext: true, messages: true, unseen: true, highestModseq };
  const status = await client.status(path, asked);
  const work: Work = { folder, fresh: [], old: [] };
  if (!status || status.uidNext === undefined || status.uidValidity === undefined)
    return { work, at: null, status: null };
  const uidValidity = status.uidValidity.toString();
  const modseq = status.highestModseq?.toString() ?? null;
  const at = rangedCursor(cursor, path, { uidValidity, uidNext: status.uidNext, modseq }, since);
  if (!status.messages) return { work, at: { ...readThrough(at), next: status.uidNext }, status };
  if (status.uidNext > at.next) work.fresh = await search(client, path, at.next, status.uidNext - 1);
  if (at.low > 1) work.old = await searchBelow(client, path, at);
  return { work, at: work.old.length === 0 ? readThrough(at) : at, status };
}

/** A folder seen for the first time begins with the range; one that is known gets it. */
function rangedCursor(cursor: MailCursor, path: string, state: FolderState, since: Ms): FolderCursor {
  const at = folderCursor(cursor, path, state);
  const first = cursor.folders[path] === undefined;
  return first ? { ...at, ...(since > 0 && { since }) } : withRange(at, since, cursor.synced);
}

function readThrough({ before: _, ...at }: FolderCursor): FolderCursor {
  return { ...at, low: 1 };
}

/** How many numbers are asked about at once; ten times as many after each stretch without a mail. */
const stretch = 20_000;

/** The UIDs of a folder next below a number, ascending; none when there are no more. */
async function searchBelow(client: ImapFlow, path: string, at: FolderCursor): Promise<number[]> {
  const days = daysOf(at);
  let size = stretch;
  for (let to = at.low - 1; to >= 1; to -= size, size *= 10) {
    const found = await search(client, path, Math.max(1, to - size + 1), to, days);
    if (found.length > 0) return found;
  }
  return [];
}

/** All UIDs of a folder between two, both included, ascending. */
async function search(client: ImapFlow, path: string, from: number, to: number, days = {}): Promise<number[]> {
  const found = await inFolder(client, path, () => searchUids(client, { uid: `${from}:${to}`, ...days }));
  return found.filter((uid) => uid >= from && uid <= to);
}
