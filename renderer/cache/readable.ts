/** A value that changes, to be looked at or followed. */
export type Readable<T> = { get(): T; subscribe(listener: () => void): () => void };

/** A value of which the maker holds the pen. */
export function makeReadable<T>(first: T): Readable<T> & { set(value: T): void } {
  const listeners = new Set<() => void>();
  let value = first;
  return {
    get: () => value,
    set: (next) => {
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
