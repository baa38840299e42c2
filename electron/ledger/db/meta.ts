import type { Database } from './database';

/** Revs between these were given out before a crash and may be lost: `after` and `before` themselves are sound. */
export type Gap = { after: number; before: number };

/** More revs than can be lost between two syncs of the disk. */
const leap = 2 ** 20;
const keptGaps = 200;

function read(db: Database, key: string): string | null {
  return db.one<[string]>('SELECT value FROM meta WHERE key = ?', key)?.[0] ?? null;
}

function write(db: Database, key: string, value: string): void {
  db.run('INSERT OR REPLACE INTO meta(key, value) VALUES (?, ?)', key, value);
}

/** The random id of the file, null before it has one. */
export function ledgerIdOf(db: Database): string | null {
  return read(db, 'ledgerId');
}

/** Gives the file an id of its own: a new file, or one that went back in time. Caches of another id are worthless. */
export function setLedgerId(db: Database, id: string): void {
  write(db, 'ledgerId', id);
}

/** The newest rev written. */
export function savedRev(db: Database): number {
  return Number(read(db, 'rev') ?? 0);
}

export function saveRev(db: Database, rev: number): void {
  write(db, 'rev', String(rev));
}

/** Revs never given out to rows that are still there, oldest first. Changes only at open. */
export function gapsOf(db: Database): Gap[] {
  return JSON.parse(read(db, 'gaps') ?? '[]') as Gap[];
}

/**
 * After an unclean stop: the next revs start far behind, so that a cache which saw commits the disk then lost is
 * recognised by its rev.
 */
export function leapAfterCrash(db: Database): void {
  const after = savedRev(db);
  const before = after + leap;
  write(db, 'gaps', JSON.stringify([...gapsOf(db), { after, before }].slice(-keptGaps)));
  saveRev(db, before);
}

/** Deletions up to this rev are forgotten; who has not seen them has rows that are gone. */
export function setPrunedRev(db: Database, rev: number): void {
  write(db, 'prunedRev', String(rev));
}

/** Behind which conversation deadlines are still those of earlier opening hours; null: nowhere. */
export function clocksDue(db: Database): string | null {
  return read(db, 'clocksDue');
}

/** Says from where on they are, inside the transaction that worked some out. */
export function setClocksDue(db: Database, after: string | null): void {
  if (after === null) db.run("DELETE FROM meta WHERE key = 'clocksDue'");
  else write(db, 'clocksDue', after);
}

/** Whether a cache or index that has everything up to this rev has it of this ledger, and can go on from there. */
export function fitsRev(db: Database, rev: number): boolean {
  const known = rev <= savedRev(db) && rev >= Number(read(db, 'prunedRev') ?? 0);
  return known && !gapsOf(db).some(({ after, before }) => rev > after && rev < before);
}

/** How many revs were given out after `from`, up to `to`. */
export function revsBetween(gaps: readonly Gap[], from: number, to: number): number {
  const skipped = gaps.reduce(
    (sum, { after, before }) => sum + Math.max(0, Math.min(to, before) - Math.max(from, after)),
    0,
  );
  return to - from - skipped;
}
