import type { Changes } from '../changeHub';
import type { CacheContext } from '../cacheContext';
import type { ChangedRow } from '../signals';
import type { CacheDb } from '../database';

/** Something read from the cache that stays true: React subscribes, commands look. */
export type Live<T> = {
  get(): T;
  subscribe(listener: () => void): () => void;
  /** Starts keeping it true; called when the first subscriber comes. */
  open(): void;
  close(): void;
};

/** Tells subscribers; the part every live read shares. */
export function makeEmitter() {
  const listeners = new Set<() => void>();
  return {
    emit: () => {
      for (const listener of listeners) listener();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * A query read again whenever a row it cares about changes. Undefined until first read; keeps its last value while
 * the cache cannot be read.
 */
export function liveQuery<T>(
  context: CacheContext,
  cares: (row: ChangedRow) => boolean,
  query: (db: CacheDb) => PromiseLike<T>,
): Live<T | undefined> {
  const { emit, subscribe } = makeEmitter();
  let value: T | undefined;
  let leave: () => void = () => undefined;
  const read = async (): Promise<void> => {
    const next = await context.reader.read(query);
    if (next === undefined) return;
    value = next;
    emit();
  };
  return {
    get: () => value,
    subscribe,
    open: () => {
      leave = context.hub.subscribe((changes: Changes) =>
        changes.all || changes.rows.some(cares) ? read() : undefined,
      );
      void read();
    },
    close: () => leave(),
  };
}
