// Functions that run in the desk's page: each is sent there as text and uses nothing from outside itself.

/** Asks main as the screen does; ms from the call to the reply in the page. */
export async function askSearch(query: string): Promise<{ ms: number; hits: number; ids: string[] }> {
  type Reply = { ok: boolean; value?: { hits: { conversationId: string }[] } };
  const { tresen } = globalThis as unknown as { tresen: { calls: { search: { run(q: object): Promise<Reply> } } } };
  const began = performance.now();
  const reply = await tresen.calls.search.run({ query, before: null, limit: 50 });
  const ids = (reply.value?.hits ?? []).map(({ conversationId }) => conversationId);
  const ms = performance.now() - began;
  if (!reply.ok) throw new Error('the search failed');
  return { ms, hits: ids.length, ids };
}

/**
 * Waits for the next key typed into the field: from the event's own time stamp to the first task after the frame that
 * shows what the text finds, in ms, is left in `typedTook`.
 */
export function armTyped(): void {
  const took = new Promise<number>((done, failed) => {
    const pressed = (event: KeyboardEvent): void => {
      removeEventListener('keydown', pressed, true);
      const until = performance.now() + 5_000;
      const look = (): void => {
        const body = document.querySelector('[role=search] + [aria-busy]');
        if (performance.now() > until) return failed(new Error('nothing was found within 5 s'));
        if (body?.getAttribute('aria-busy') !== 'false') return void requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now() - event.timeStamp);
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    };
    addEventListener('keydown', pressed, true);
  });
  Object.assign(globalThis, { typedTook: took });
}

/** What the armed key took, in ms. */
export function typedTook(): Promise<number> {
  return (globalThis as unknown as { typedTook: Promise<number> }).typedTook;
}
