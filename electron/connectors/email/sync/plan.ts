import type { FolderCursor } from './cursor';
import type { Folder } from './folders';

/** What is still to be read of a folder: UIDs that are new, and of its history, both ascending. */
export type Work = { folder: Folder; fresh: number[]; old: number[] };

/** The next mails to read of a folder, in the order to read them, and the folder's cursor once some are stored. */
export type Piece = {
  work: Work;
  fresh: boolean;
  uids: number[];
  stored(cursor: FolderCursor, uids: readonly number[]): FolderCursor;
};

/** The first look at each folder is short, so that the newest conversations are there at once. */
const count = { first: 50, next: 250 };

/** New mail of all folders, then the newest of each, then the rest of each, newest first. Empties the lists. */
export function* plan(works: readonly Work[]): Generator<Piece> {
  for (const work of works) while (work.fresh.length > 0) yield takeFresh(work);
  for (const work of works) if (work.old.length > 0) yield takeOld(work, count.first);
  for (const work of works) while (work.old.length > 0) yield takeOld(work, count.next);
}

function takeFresh(work: Work): Piece {
  return {
    work,
    fresh: true,
    uids: work.fresh.splice(0, count.next),
    stored: (cursor, uids) => ({ ...cursor, next: Math.max(cursor.next, ...uids.map((uid) => uid + 1)) }),
  };
}

function takeOld(work: Work, length: number): Piece {
  return {
    work,
    fresh: false,
    uids: work.old.splice(-length).reverse(),
    stored: (cursor, uids) => ({ ...cursor, low: Math.min(cursor.low, ...uids) }),
  };
}
