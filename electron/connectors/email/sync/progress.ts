import type { Ms } from '@shared/domain/ids';
import type { SyncProgress } from '@shared/channels/status';
import type { Work } from './plan';

/** How far a reading of history is, the first or after the range grew, over all its rounds, connections and starts. */
export type Progress = {
  /** What is still to be read, as the server says now, after so many mails that are stored. */
  left(works: readonly Pick<Work, 'fresh' | 'old'>[], stored: number): void;
  /** So many more mails were read; answers how many it are in all. */
  stored(count: number): number;
  /** The same for half a second, more often nobody can read it; but the end at once. */
  now(): SyncProgress;
};

/** The rate is that of about the last so many ms: a slow folder must show soon, a slow second must not. */
const windowMs = 10_000;

/** Between two words about it, in ms. */
const tellMs = 500;

/** Starts counting now. */
export function createProgress(now: () => Ms): Progress {
  const begun = now();
  let done = 0;
  let total: number | null = null;
  let marks: { at: Ms; done: number }[] = [{ at: begun, done }];
  let told: { at: Ms; progress: SyncProgress } | null = null;

  const count = (): SyncProgress => {
    const [first] = marks;
    const seconds = (now() - (first?.at ?? begun)) / 1000;
    const ratePerS = seconds > 0 ? Math.round((done - (first?.done ?? 0)) / seconds) : 0;
    const most = total === null ? null : Math.max(total, done);
    const leftMs = most === null || ratePerS === 0 ? null : Math.round((most - done) / ratePerS) * 1000;
    return { done, total: most, ratePerS, leftMs };
  };
  return {
    left(works, stored) {
      // A reading of its own, or mails that were read but not stored when the connection broke.
      if (stored !== done) marks = [{ at: now(), done: stored }];
      done = stored;
      total = done + works.reduce((sum, { fresh, old }) => sum + fresh.length + old.length, 0);
    },
    stored(count) {
      done += count;
      const at = now();
      marks = [...marks.filter((mark) => mark.at >= at - windowMs), { at, done }];
      return done;
    },
    now() {
      const at = now();
      const ended = done > 0 && done === total;
      if (!told || ended || at - told.at >= tellMs) told = { at, progress: count() };
      return told.progress;
    },
  };
}
