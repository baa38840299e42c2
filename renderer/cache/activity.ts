/** Whether the person is at work right now: nothing moves by itself while they are. */
export type Activity = {
  touch(): void;
  busy(): boolean;
  /** Called each time the person has paused for long enough. */
  onIdle(listener: () => void): () => void;
};

/** Makes a watch; `idleMs` without a touch is a pause, `now` in ms, `later` runs a function after so many ms. */
export function makeActivity(
  idleMs: number,
  now: () => number,
  later: (run: () => void, ms: number) => void,
): Activity {
  const listeners = new Set<() => void>();
  let last = Number.NEGATIVE_INFINITY;
  let waiting = false;
  const wait = (): void => {
    waiting = true;
    later(
      () => {
        waiting = false;
        if (now() - last < idleMs) return wait();
        for (const listener of listeners) listener();
      },
      Math.max(1, last + idleMs - now()),
    );
  };
  return {
    touch: () => {
      last = now();
      if (!waiting) wait();
    },
    busy: () => now() - last < idleMs,
    onIdle: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Takes keys and pointer of a page as signs of work, until the returned function is called. */
export function watchActivity(page: EventTarget, activity: Activity): () => void {
  const touch = (): void => activity.touch();
  for (const sign of signs) page.addEventListener(sign, touch, { capture: true, passive: true });
  return () => {
    for (const sign of signs) page.removeEventListener(sign, touch, { capture: true });
  };
}
