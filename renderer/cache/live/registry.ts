import { makeEmitter, type Live } from './live';

/** Keeps live reads by key, so that many readers share one; it stays a while after the last has gone. */
export type LiveRegistry = {
  /** The read under this key, made where there is none. Subscribing opens it. */
  of<L extends Live<unknown>>(key: string, make: () => L): L;
  /** The read under this key, null when nobody uses it. */
  peek(key: string): Live<unknown> | null;
  /** Called whenever any of them has something new. */
  subscribe(listener: () => void): () => void;
  closeAll(): void;
};

/** Makes a registry; `later` runs a function after so many ms, `lingerMs` is how long an unused read stays. */
export function makeRegistry(lingerMs: number, later: (run: () => void, ms: number) => void): LiveRegistry {
  const entries = new Map<string, Live<unknown>>();
  const any = makeEmitter();
  return {
    subscribe: any.subscribe,
    of: <L extends Live<unknown>>(key: string, make: () => L): L => {
      const known = entries.get(key);
      if (known) return known as L;
      const live = make();
      live.subscribe(any.emit);
      const made = shared(live, later, lingerMs, () => entries.delete(key));
      entries.set(key, made);
      return made;
    },
    peek: (key) => entries.get(key) ?? null,
    closeAll: () => {
      for (const live of entries.values()) live.close();
      entries.clear();
    },
  };
}

function shared<L extends Live<unknown>>(
  live: L,
  later: (run: () => void, ms: number) => void,
  lingerMs: number,
  forget: () => void,
): L {
  let users = 0;
  let isOpen = false;
  const leaveLater = (): void =>
    later(() => {
      if (users > 0 || !isOpen) return;
      isOpen = false;
      live.close();
      forget();
    }, lingerMs);
  const subscribe = (listener: () => void): (() => void) => {
    const unsubscribe = live.subscribe(listener);
    users++;
    if (!isOpen) live.open();
    isOpen = true;
    return () => {
      unsubscribe();
      if (--users === 0) leaveLater();
    };
  };
  return { ...live, subscribe };
}
