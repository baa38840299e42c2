/** Who wants to be told, and how to tell them. */
export type Listeners<A extends unknown[]> = {
  add(listener: (...args: A) => void): () => void;
  tell(...args: A): void;
  clear(): void;
};

/** Makes an empty list of listeners. */
export function listeners<A extends unknown[]>(): Listeners<A> {
  const all = new Set<(...args: A) => void>();
  return {
    add: (listener) => {
      all.add(listener);
      return () => void all.delete(listener);
    },
    tell: (...args) => [...all].forEach((listener) => listener(...args)),
    clear: () => all.clear(),
  };
}
