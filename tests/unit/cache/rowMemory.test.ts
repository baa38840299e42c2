import { expect, it } from 'vitest';
import type { CacheContext } from '@/cache/cacheContext';
import type { Changes } from '@/cache/changeHub';
import type { ConversationId } from '@shared/domain/ids';
import { makeRowMemory } from '@/cache/search/rowMemory';

const ids = ['a', 'b', 'c'] as ConversationId[];

/** A memory over rows that carry how often they were read; `asked` are the ids of each read. */
function remembering() {
  const asked: string[][] = [];
  const listeners: ((changes: Changes) => void)[] = [];
  let hold: Promise<void> = Promise.resolve();
  const db = {
    conversation: {
      bulkGet: async (wanted: string[]) => {
        asked.push(wanted);
        const rows = wanted.map((id) => (id === 'c' ? undefined : { id, read: asked.length }));
        await hold;
        return rows;
      },
    },
  };
  const context = {
    reader: { read: (query: (from: typeof db) => unknown) => Promise.resolve(query(db)) },
    hub: { subscribe: (listener: (changes: Changes) => void) => void listeners.push(listener) },
  } as unknown as CacheContext;
  const tell = (changes: Changes) => listeners.forEach((listener) => listener(changes));
  return { memory: makeRowMemory(context), asked, tell, holdBy: (until: Promise<void>) => void (hold = until) };
}

const changed = (id: string): Changes => ({ rows: [{ table: 'conversation', id, in: null }], all: false });

it('reads a row once, and again when it changed', async () => {
  const { memory, asked, tell } = remembering();
  const first = await memory.rows(ids);
  const second = await memory.rows(ids);
  expect(second?.[0]).toBe(first?.[0]);
  expect(asked).toEqual([['a', 'b', 'c'], ['c']]);
  tell(changed('a'));
  expect((await memory.rows(ids))?.[0]).not.toBe(first?.[0]);
  tell({ rows: [], all: true });
  await memory.rows(ids);
  expect(asked.at(-1)).toEqual(['a', 'b', 'c']);
});

it('does not remember what was read before a change', async () => {
  const { memory, asked, tell, holdBy } = remembering();
  let go = (): void => undefined;
  holdBy(new Promise((done) => (go = done)));
  const reading = memory.rows(ids);
  tell(changed('a'));
  go();
  await reading;
  await memory.rows(['a' as ConversationId]);
  expect(asked.at(-1)).toEqual(['a']);
});
