/**
 * Lets one call through every so often and has the others wait in their order.
 * @param pauseMs from one call to the next
 */
export function createPace(pauseMs: number, now: () => number = Date.now): (act: () => void) => void {
  const waiting: (() => void)[] = [];
  let last = -Infinity;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const go = (): void => {
    timer = null;
    const left = last + pauseMs - now();
    if (left > 0) return void (timer = setTimeout(go, left));
    const act = waiting.shift();
    if (!act) return;
    last = now();
    act();
    if (waiting.length > 0) timer = setTimeout(go, pauseMs);
  };
  return (act) => {
    waiting.push(act);
    if (timer === null) go();
  };
}
