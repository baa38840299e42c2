// Functions that run in the desk's page: each is sent there as text and uses nothing from outside itself.

/** Asks main for suggestions as an editor does when it opens; ms from the call to the reply in the page. */
export async function askSuggestions(conversationId: string): Promise<{ ms: number; found: number }> {
  type Reply = { ok: boolean; value?: { answers: unknown[] } };
  type Calls = { search: { suggest(request: object): Promise<Reply> } };
  const { tresen } = globalThis as unknown as { tresen: { calls: Calls } };
  const began = performance.now();
  const reply = await tresen.calls.search.suggest({ conversationId });
  const ms = performance.now() - began;
  if (!reply.ok) throw new Error('nothing could be suggested');
  return { ms, found: reply.value?.answers.length ?? 0 };
}

/** How long the ledger's writing thread takes to answer while suggestions are looked for, in ms. */
export async function askWriter(conversationId: string): Promise<number> {
  type Calls = {
    search: { suggest(request: object): Promise<unknown> };
    changes: { versions(request: object): Promise<{ ok: boolean }> };
  };
  const { tresen } = globalThis as unknown as { tresen: { calls: Calls } };
  const suggested = tresen.calls.search.suggest({ conversationId });
  const began = performance.now();
  const reply = await tresen.calls.changes.versions({ query: '' });
  const ms = performance.now() - began;
  await suggested;
  if (!reply.ok) throw new Error('the writer did not answer');
  return ms;
}
