import { useSyncExternalStore } from 'react';

const step = 15_000;
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | null = null;

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, step);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
}

/** The present time in ms, the same for everyone who asks, moving on every 15 s. For ages and rings. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
