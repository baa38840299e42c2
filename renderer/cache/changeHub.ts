import type { ChangedRow } from './signals';

/** What changed since the last time, or that everything did. */
export type Changes = { rows: readonly ChangedRow[]; all: boolean };
type Listener = (changes: Changes) => Promise<void> | void;

/**
 * Changes of so many rows say that much is coming in: then what is on the screen is read and drawn anew less often, with
 * so many ms between. What the person does is seen at once all the same, by way of the overlay.
 */
const flood = { rows: 40, gapMs: 300 };

/** Gathers what the writer reports and tells the live reads, at most once every `gapMs`; the first at once. */
export type ChangeHub = {
  /** The cache has everything up to this rev, and every live read has seen it. */
  rev(): number;
  add(rows: readonly ChangedRow[], rev: number): void;
  /** Everything has to be read anew. */
  addAll(): void;
  subscribe(listener: Listener): () => void;
  /** Called with the rev once all live reads have read it: the overlay may let go. */
  onSeen(listener: (rev: number) => void): () => void;
};

/** Makes a hub; `later` runs a function after so many ms. */
export function makeChangeHub(gapMs: number, later: (run: () => void, ms: number) => void): ChangeHub {
  const listeners = new Set<Listener>();
  const seen = new Set<(rev: number) => void>();
  let rows: ChangedRow[] = [];
  let all = false;
  let rev = 0;
  let seenRev = 0;
  let busy = false;

  const flush = async (): Promise<void> => {
    const changes: Changes = { rows, all };
    const upTo = rev;
    rows = [];
    all = false;
    await Promise.allSettled([...listeners].map(async (listener) => listener(changes)));
    seenRev = upTo;
    for (const listener of seen) listener(upTo);
  };
  const run = (): void => {
    if (busy) return;
    busy = true;
    const pause = rows.length < flood.rows ? gapMs : Math.max(gapMs, flood.gapMs);
    const gap = new Promise<void>((resolve) => later(resolve, pause));
    void Promise.all([flush(), gap]).then(() => {
      busy = false;
      if (rows.length > 0 || all || rev > seenRev) run();
    });
  };
  const subscribe = <T>(set: Set<T>, listener: T): (() => void) => {
    set.add(listener);
    return () => set.delete(listener);
  };

  return {
    rev: () => seenRev,
    add: (more, upTo) => {
      for (const row of more) rows.push(row);
      rev = Math.max(rev, upTo);
      run();
    },
    addAll: () => {
      all = true;
      rows = [];
      // A new ledger counts from its own start.
      rev = 0;
      seenRev = 0;
      run();
    },
    subscribe: (listener) => subscribe(listeners, listener),
    onSeen: (listener) => subscribe(seen, listener),
  };
}
