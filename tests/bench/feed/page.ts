// Functions that run in the desk's page: each is sent there as text and uses nothing from outside itself.

/** From now on remembers the longest task of the window's thread. */
export function watchTasks(): void {
  const seen = { longest: 0 };
  Object.assign(globalThis, { seenTasks: seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: 'longtask' });
}

/** The longest task since then in ms; 0 when none took 50 ms. */
export function longestTask(): number {
  return (globalThis as unknown as { seenTasks: { longest: number } }).seenTasks.longest;
}

/** Waits until the cache holds so many messages and search has an answer; both as UTC ms. */
export async function inPage(messages: number): Promise<{ cached: number; found: number }> {
  const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error ?? new Error('IndexedDB'));
    });
  const count = async () => {
    const db = await asked(indexedDB.open('tresen-cache'));
    const found = await asked(db.transaction('message').objectStore('message').count());
    db.close();
    return found;
  };
  while ((await count()) < messages) await pause(250);
  const cached = Date.now();
  type Found = { ok: boolean; value?: { hits: unknown[] } };
  const { tresen } = globalThis as unknown as { tresen: { calls: { search: { run(q: object): Promise<Found> } } } };
  const search = () => tresen.calls.search.run({ query: 'a', before: null, limit: 1 });
  while (((await search()).value?.hits.length ?? 0) === 0) await pause(250);
  return { cached, found: Date.now() };
}
