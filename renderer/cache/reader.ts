import { describeDatabase, type CacheDb } from './database';

/** Reads the cache. */
export type Reader = {
  /** The answer, or undefined when the cache could not be read: the writer is told and rebuilds it. */
  read<T>(query: (db: CacheDb) => PromiseLike<T>): Promise<T | undefined>;
  close(): void;
};

const harmless = new Set([
  'DatabaseClosedError',
  'AbortError',
  'InvalidStateError',
  'NotFoundError',
  'OpenFailedError',
]);

/**
 * Opens the cache for reading only. A database deleted under it is closed and opened again by the next read;
 * `damaged` is called when the disk answers nonsense.
 */
export function openReader(name: string, version: number, damaged: () => void): Reader {
  const db = describeDatabase(name, version, true);
  let closed = false;
  return {
    read: async (query) => {
      try {
        return await query(db);
      } catch (error) {
        if (closed) return undefined;
        // After a failed opening Dexie answers every query with that failure until it is closed.
        db.close({ disableAutoOpen: false });
        if (!(error instanceof Error && harmless.has(error.name))) damaged();
        return undefined;
      }
    },
    close: () => {
      closed = true;
      db.close();
    },
  };
}
