import { expect, it } from 'vitest';
import type { CacheContext } from '@/cache/cacheContext';
import { makeChangeHub } from '@/cache/changeHub';
import { customerDomains } from '@/cache/customerDomains';
import { makeClock } from './clock';

type Row = { id: string; createdAt: number; handles: { scope: string; id: string }[] };
const customer = (address: string, createdAt: number): Row => ({
  id: address,
  createdAt,
  handles: [
    { scope: 'email', id: address },
    { scope: 'phone', id: '+49431' },
  ],
});

/** A desk of customers, and how many of their rows were read. */
function deskOf(...rows: Row[]) {
  const stored = new Map(rows.map((row) => [row.id, row]));
  const { later, pass } = makeClock();
  const hub = makeChangeHub(100, later);
  let reads = 0;
  let readable = true;
  const take = (row: Row | undefined) => (row && (reads += 1), row);
  const customerTable = {
    each: (use: (row: Row) => void) => Promise.resolve(stored.forEach((row) => use(take(row) ?? row))),
    bulkGet: (ids: string[]) => Promise.resolve(ids.map((id) => take(stored.get(id)))),
  };
  const reader = {
    read: (query: (db: unknown) => unknown) =>
      readable ? query({ customer: customerTable }) : Promise.resolve(undefined),
  };
  const context = { reader, hub } as unknown as CacheContext;
  const live = customerDomains(context, (run) => later(run, 2_000));
  return {
    live,
    reads: () => reads,
    readable: (now: boolean) => (readable = now),
    pass,
    come: (row: Row) => {
      stored.set(row.id, row);
      hub.add([{ table: 'customer', id: row.id, in: null }], reads + 1);
    },
  };
}

it('knows domains by how long they are known, then those of customers who come', async () => {
  const desk = deskOf(customer('b@zwei.example', 2), customer('a@eins.example', 1));
  desk.live.open();
  await desk.pass(50);
  expect(desk.live.get()).toEqual(['eins.example', 'zwei.example']);
  desk.come(customer('c@drei.example', 3));
  await desk.pass(3_000);
  expect(desk.live.get()).toEqual(['eins.example', 'zwei.example', 'drei.example']);
  expect(desk.reads(), 'those known already are not read again').toBe(3);
});

it('is the same as long as no new domain came', async () => {
  const desk = deskOf(customer('a@eins.example', 1));
  desk.live.open();
  await desk.pass(50);
  const before = desk.live.get();
  desk.come(customer('b@eins.example', 2));
  await desk.pass(3_000);
  expect(desk.live.get()).toBe(before);
});

it('asks again for what could not be read', async () => {
  const desk = deskOf(customer('a@eins.example', 1));
  desk.readable(false);
  desk.live.open();
  await desk.pass(50);
  expect(desk.live.get()).toBeUndefined();
  desk.readable(true);
  desk.come(customer('b@zwei.example', 2));
  await desk.pass(3_000);
  expect(desk.live.get()).toEqual(['eins.example', 'zwei.example']);
});
