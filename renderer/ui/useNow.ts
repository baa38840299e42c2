import { useEffect, useSyncExternalStore } from 'react';

const step = 30_000;
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | null = null;

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === null) {
    timer = setInterval(tickSeen, step);
    document.addEventListener('visibilitychange', tickSeen);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || timer === null) return;
    clearInterval(timer);
    document.removeEventListener('visibilitychange', tickSeen);
    timer = null;
  };
}

/** A window nobody can see draws nothing anew; once it is seen it is right at once. */
function tickSeen(): void {
  if (!document.hidden) tick();
}

/** The present time in ms, the same for everyone who asks, moving on every 30 s while it can be seen. For ages and rings. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}

/** The same, moving on at once when one of these times (ms) comes: for what begins or ends then. */
export function useNowWith(times: readonly number[]): number {
  const shown = useNow();
  const next = Math.min(...times.filter((at) => at > shown));
  useEffect(() => {
    const wait = next - Date.now();
    // What is further off comes nearer with every step.
    if (wait > step) return;
    const timer = setTimeout(tick, Math.max(0, wait));
    return () => clearTimeout(timer);
  }, [next, shown]);
  return shown;
}
