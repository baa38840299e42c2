import type { Page } from '@playwright/test';

/**
 * Lets conversations come in, newest first in the list, as the cache's writer would: rows and then the word that they are
 * there. They are copies of one that is open. For what the list does with arrivals; the ledger knows nothing of them.
 */
export function arrive(page: Page, count: number, name: string): Promise<void> {
  return page.evaluate(
    async ([many, called]) => {
      const asked = <T>(request: IDBRequest<T>) =>
        new Promise<T>((done, failed) => {
          request.onsuccess = () => done(request.result);
          request.onerror = () => failed(request.error ?? new Error('IndexedDB'));
        });
      const db = await asked(indexedDB.open('tresen-cache'));
      const store = db.transaction('conversation', 'readwrite').objectStore('conversation');
      const rows = (await asked(store.getAll())) as { id: string; group: string }[];
      const one = rows.find(({ group }) => group === 'open');
      if (!one) throw new Error('nothing is open');
      const made = Array.from({ length: many }, (_, index) => {
        const at = Date.now() + index;
        const times = { lastMessageAt: at, waitingSince: at, byWaiting: -at, deadlineAt: at * 2, byDeadline: -at * 2 };
        return { ...one, ...times, id: `${called}-${index}`, customerName: called, tagged: [] };
      });
      for (const row of made) store.put(row);
      await new Promise((done) => (store.transaction.oncomplete = done));
      db.close();
      const channel = new BroadcastChannel('tresen-cache');
      const told = made.map(({ id }) => ({ table: 'conversation', id, in: null }));
      channel.postMessage({ type: 'changed', rev: 0, rows: told });
      channel.close();
    },
    [count, name] as const,
  );
}

/** Lets a message come in, in the same way: a copy of one that is there, behind it by so many places. */
export function arriveBehind(page: Page, like: string, by: number): Promise<void> {
  return page.evaluate(
    async ([of, places]) => {
      const asked = <T>(request: IDBRequest<T>) =>
        new Promise<T>((done, failed) => {
          request.onsuccess = () => done(request.result);
          request.onerror = () => failed(request.error ?? new Error('IndexedDB'));
        });
      const db = await asked(indexedDB.open('tresen-cache'));
      const store = db.transaction('message', 'readwrite').objectStore('message');
      const one = (await asked(store.get(of))) as { seq: number; conversationId: string };
      const id = `${of}-${places}`;
      await asked(store.put({ ...one, id, seq: one.seq + places, direction: 'in' }));
      db.close();
      const channel = new BroadcastChannel('tresen-cache');
      channel.postMessage({ type: 'changed', rev: 0, rows: [{ table: 'message', id, in: one.conversationId }] });
      channel.close();
    },
    [like, by] as const,
  );
}
