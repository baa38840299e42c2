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
 * A query read again whenever a row it cares about changes, or an id means another row than before. Undefined until
 * first read; keeps its last value while the cache cannot be read.
 */
export function liveQuery<T>(
  { reader, hub, aliases }: CacheContext,
  cares: (row: ChangedRow) => boolean,
  query: (db: CacheDb) => PromiseLike<T>,
): Live<T | undefined> {
  const { emit, subscribe } = makeEmitter();
  let value: T | undefined;
  let leave: (() => void)[] = [];
  const read = async (): Promise<void> => {
    const next = await reader.read(query);
    if (next === undefined) return;
    value = next;
    emit();
  };
  return {
    get: () => value,
    subscribe,
    open: () => {
      leave = [
        hub.subscribe(({ all, rows }) => (all || rows.some(cares) ? read() : undefined)),
        aliases.subscribe(() => void read()),
      ];
      void read();
    },
    close: () => {
      for (const stop of leave) stop();
    },
  };
}
