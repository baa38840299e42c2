// Functions that run in the desk's page: each is sent there as text and uses nothing from outside itself.

/** From now on keeps the longest task of the page's thread. */
export function watchTasks(): void {
  const seen = { longest: 0 };
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  });
  observer.observe({ type: 'longtask' });
  Object.assign(globalThis, { seenTasks: seen });
}

/** The longest task since then, in ms; tasks below 50 are not told apart by the engine and count as 0. Begins anew. */
export function longestTask(): Promise<number> {
  const { seenTasks } = globalThis as unknown as { seenTasks: { longest: number } };
  return new Promise((done) =>
    setTimeout(() => {
      done(seenTasks.longest);
      seenTasks.longest = 0;
    }, 200),
  );
}

/**
 * Waits for the next press of a key: from the event's own time stamp to the first task after the frame whose list has rows
 * (or none any more), in ms, is left in `paintTook`.
 */
export function armPaint({ key, rows }: { key: string; rows: boolean }): void {
  const painted = () => (document.querySelector('[role=listbox] [role=option]') !== null) === rows;
  const took = new Promise<number>((done, failed) => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== key) return;
      removeEventListener('keydown', pressed, true);
      const until = performance.now() + 120_000;
      const look = (): void => {
        if (performance.now() > until) return failed(new Error(`${key}: no answer within two minutes`));
        if (!painted()) return void requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now() - event.timeStamp);
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    };
    addEventListener('keydown', pressed, true);
  });
  Object.assign(globalThis, { paintTook: took });
}

/** What the armed press took, in ms. Throws when its answer never came. */
export function paintTook(): Promise<number> {
  return (globalThis as unknown as { paintTook: Promise<number> }).paintTook;
}

/** Has main do a change as the screen does; ms from the call to the reply in the page, and what was counted. */
export async function change(wanted: object): Promise<{ ms: number; count: number }> {
  type Reply = { ok: boolean; value?: { count: number } };
  const { tresen } = globalThis as unknown as { tresen: { calls: { changes: { apply(c: object): Promise<Reply> } } } };
  const began = performance.now();
  const reply = await tresen.calls.changes.apply(wanted);
  if (!reply.ok) throw new Error('the change was refused');
  return { ms: performance.now() - began, count: reply.value?.count ?? 0 };
}

/** How many conversations are in a state, by the counter the cache has of it. */
export function counted(state: string): Promise<number> {
  return new Promise((done, failed) => {
    const open = indexedDB.open('tresen-cache');
    open.onerror = () => failed(new Error('no cache'));
    open.onsuccess = () => {
      const get = open.result.transaction('counter').objectStore('counter').get(`state:${state}`);
      get.onsuccess = () => {
        open.result.close();
        done((get.result as { value: number } | undefined)?.value ?? 0);
      };
    };
  });
}
