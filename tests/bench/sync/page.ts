// Functions that run in the desk's page: each is sent there as text and uses nothing from outside itself.

/** Waits until the list on the screen holds so many conversations and was painted with them; answers UTC ms. */
export function painted(conversations: number): Promise<number> {
  return new Promise((done) => {
    const look = (): void => {
      const rows = document.querySelectorAll('[role=listbox] [role=option]');
      const size = Math.max(rows.length, ...[...rows].map((row) => Number(row.getAttribute('aria-setsize'))));
      const more = rows[0]?.getAttribute('aria-setsize') === '-1';
      if (size < conversations && !more) return void requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(Date.now());
      requestAnimationFrame(() => port2.postMessage(null));
    };
    look();
  });
}

/** Waits until the cache holds so many messages and the conversation of this subject is found; answers UTC ms. */
export async function findable({ messages, subject }: { messages: number; subject: string }): Promise<number> {
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error ?? new Error('IndexedDB'));
    });
  const pause = (ms: number) => new Promise((next) => setTimeout(next, ms));
  type Found = { ok: boolean; value?: { hits: { conversationId: string }[] } };
  const { tresen } = globalThis as unknown as { tresen: { calls: { search: { run(q: object): Promise<Found> } } } };
  const db = await asked(indexedDB.open('tresen-cache'));
  const store = (name: string) => db.transaction(name).objectStore(name);
  while ((await asked(store('message').count())) < messages) await pause(100);
  for (;;) {
    const { value } = await tresen.calls.search.run({ query: subject, before: null, limit: 20 });
    for (const { conversationId } of value?.hits ?? []) {
      const row = (await asked(store('conversation').get(conversationId))) as { subject: string } | undefined;
      if (row?.subject === subject) return (db.close(), Date.now());
    }
    await pause(20);
  }
}

/** A message as the cache has it, as far as it can be compared with what was sent. */
export type CachedMessage = {
  id: string;
  conversationId: string;
  files: { id: string; name: string; mime: string; bytes: number }[];
};

/** All messages of the cache. */
export async function cachedMessages(): Promise<CachedMessage[]> {
  type Row = Omit<CachedMessage, 'files'> & { attachments: CachedMessage['files'] };
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error ?? new Error('IndexedDB'));
    });
  const db = await asked(indexedDB.open('tresen-cache'));
  const rows = (await asked(db.transaction('message').objectStore('message').getAll())) as Row[];
  db.close();
  return rows.map(({ id, conversationId, attachments }) => ({
    id,
    conversationId,
    files: attachments.map((file) => ({ id: file.id, name: file.name, mime: file.mime, bytes: file.bytes })),
  }));
}

/** Opens a file of a message as the screen does; answers the SHA-256 of its bytes in hex. */
export async function fileHash({ messageId, attachmentId }: { messageId: string; attachmentId: string }) {
  type Answer = { ok: boolean; value?: { url: string } };
  const { tresen } = globalThis as unknown as { tresen: { calls: { messages: { file(q: object): Promise<Answer> } } } };
  const { value } = await tresen.calls.messages.file({ messageId, attachmentId });
  const bytes = await (await fetch(value?.url ?? '')).arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** From now on measures each key press to the end of the frame that paints what it did. */
export function watchKeys(): void {
  const taken: number[] = [];
  Object.assign(globalThis, { keyTimes: taken });
  addEventListener(
    'keydown',
    ({ timeStamp }) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => taken.push(performance.now() - timeStamp);
        port2.postMessage(null);
      }),
    { capture: true },
  );
}

/** What was measured since then, in ms. */
export function keyTimes(): number[] {
  return (globalThis as unknown as { keyTimes: number[] }).keyTimes;
}
