// Functions that run in the desk's page: each is sent there as text and uses nothing from outside itself.

/** Waits until the cache holds so many messages, or as many ms have gone; answers every mark there is, as often as it is. */
export async function arrived({ messages, forMs }: { messages: number; forMs: number }): Promise<string[]> {
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error ?? new Error('IndexedDB'));
    });
  const db = await asked(indexedDB.open('tresen-cache'));
  const store = () => db.transaction('message').objectStore('message');
  const until = performance.now() + forMs;
  while ((await asked(store().count())) < messages && performance.now() < until)
    await new Promise((next) => setTimeout(next, 200));
  const rows = (await asked(store().getAll())) as { text: string; subject: string | null }[];
  db.close();
  return rows.flatMap((row) => /§[a-z0-9-]+§/u.exec(`${row.subject ?? ''} ${row.text}`)?.[0] ?? []);
}

/**
 * Waits until a message stands in the list and was painted, where nothing may move perhaps above what is seen, or is
 * announced there; `seen`: in a row that can be seen whole. Answers UTC ms.
 */
export function inList({ mark, seen }: { mark: string; seen: boolean }): Promise<number> {
  return new Promise((done, failed) => {
    const until = performance.now() + 120_000;
    const look = (): void => {
      const frame = document.querySelector('[role=listbox]')?.getBoundingClientRect();
      const there = [...document.querySelectorAll('[role=option]')].some((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        const whole = frame && top >= frame.top - 1 && bottom <= frame.bottom + 1;
        return row.textContent?.includes(mark) && (whole || !seen);
      });
      const announced = !seen && document.querySelector('button[class*=fresh]') !== null;
      if (performance.now() > until) return failed(new Error(`${mark} never came`));
      if (!there && !announced) return void requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(Date.now());
      requestAnimationFrame(() => port2.postMessage(null));
    };
    look();
  });
}
