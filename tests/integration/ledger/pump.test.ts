import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheVersion, type FeedFrame } from '@shared/ipc/feed';
import type { ConversationId } from '@shared/domain/ids';
import { openMemoryLedger } from '../../../electron/ledger/client/openInlineLedger';
import { createDiskBrake } from '../../../electron/ledger/feed/diskBrake';
import type { Ledger } from '../../../electron/ledger/store';
import { connectCache, type FeedClient } from '../../support/ledger/feedClient';
import { drain } from '../../support/ledger/modelCache';
import { sampleAccount, sampleMessage, sampleNow } from '../../support/ledger/samples';

type Rows = Extract<FeedFrame, { type: 'rows' }>;
const isRows = (frame: FeedFrame): frame is Rows => frame.type === 'rows';
const account = sampleAccount('a1');
let ledger: Ledger;
const clients: FeedClient[] = [];

const connect = (...options: Parameters<typeof connectCache> extends [Ledger, ...infer R] ? R : never) => {
  const client = connectCache(ledger, ...options);
  clients.push(client);
  return client;
};
const arrive = (from: number, to: number, threads = 20) =>
  ledger.ingest(
    account.id,
    Array.from({ length: to - from }, (_, at) => sampleMessage(`t${(from + at) % threads}`, from + at)),
    to,
  );
const rowFrames = (client: FeedClient) => client.frames.filter(isRows);

beforeEach(async () => {
  ledger = openMemoryLedger({ zone: 'Europe/Berlin', now: () => sampleNow });
  await ledger.system({ type: 'putAccount', account });
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await ledger.close();
});

describe('the feed', () => {
  it('fills an empty cache and says when it has caught up', async () => {
    await arrive(0, 300);
    const client = connect();
    await client.caughtUp(await ledger.rev());
    expect(client.frames[0]).toEqual({ type: 'start', ledgerId: ledger.id, reset: true });
    expect(client.cache.rows).toEqual((await drain(ledger)).rows);
  });

  it('sends what comes later by itself, deletions too', async () => {
    const client = connect();
    await client.caughtUp(await ledger.rev());
    await arrive(0, 5);
    await client.caughtUp(await ledger.rev());
    expect(client.cache.rows.get('message')?.size).toBe(5);
    await ledger.system({ type: 'removeAccount', id: account.id });
    await client.caughtUp(await ledger.rev());
    expect(client.cache.rows.get('message')).toBeUndefined();
    expect(client.cache.rows).toEqual((await drain(ledger)).rows);
  });

  it('goes on where a cache stopped', async () => {
    await arrive(0, 100);
    const first = connect();
    await first.caughtUp(await ledger.rev());
    first.close();
    await arrive(100, 103);
    const again = connect({ cache: first.cache, ledgerId: ledger.id });
    await again.caughtUp(await ledger.rev());
    expect(again.frames[0]).toEqual({ type: 'start', ledgerId: ledger.id, reset: false });
    expect(rowFrames(again).flatMap((frame) => frame.rows).length).toBeLessThan(20);
    expect(again.cache.rows).toEqual((await drain(ledger)).rows);
  });

  it('goes on in the middle of a first filling', async () => {
    await arrive(0, 400);
    const first = connect();
    first.hold = true;
    await first.saw((frame): frame is Rows => isRows(frame) && frame.cursor.rebuild !== null);
    first.close();
    await arrive(400, 500);
    const again = connect({ cache: first.cache, ledgerId: ledger.id });
    await again.caughtUp(await ledger.rev());
    expect(again.cache.rows).toEqual((await drain(ledger)).rows);
  });

  it.each([
    ['of another ledger', { ledgerId: 'another' }],
    ['of another version', { version: cacheVersion + 1 }],
    ['ahead of the ledger', { cache: { rows: new Map(), cursor: { rev: 1e9, rebuild: null } } }],
  ])('makes a cache %s start over', async (_name, options) => {
    await arrive(0, 10);
    const client = connect({ ledgerId: ledger.id, ...options });
    await client.caughtUp(await ledger.rev());
    expect(client.frames[0]).toMatchObject({ type: 'start', reset: true });
    expect(client.cache.rows).toEqual((await drain(ledger)).rows);
  });

  it('sends nothing more until a frame is acknowledged', async () => {
    await arrive(0, 300);
    const client = connect();
    client.hold = true;
    await client.saw(isRows);
    await arrive(300, 310);
    expect(rowFrames(client)).toHaveLength(1);
  });

  it('keeps frames as small as the cache is slow', async () => {
    await arrive(0, 1500);
    const client = connect();
    client.msFor = ({ rows }) => rows.length * 4;
    await client.caughtUp(await ledger.rev());
    const sizes = rowFrames(client).map(({ rows }) => rows.length);
    expect(sizes[0]).toBe(40);
    expect(Math.max(...sizes.slice(1))).toBeLessThanOrEqual(13);
  });

  it('grows frames while a fast cache is being filled', async () => {
    await arrive(0, 3000);
    const client = connect();
    client.msFor = () => 1;
    await client.caughtUp(await ledger.rev());
    expect(Math.max(...rowFrames(client).map(({ rows }) => rows.length))).toBe(500);
  });

  it('sends newest conversations first', async () => {
    await arrive(0, 200, 100);
    const client = connect();
    await client.caughtUp(await ledger.rev());
    const rows = rowFrames(client).flatMap((frame) => frame.rows);
    const times = rows.flatMap(({ table, json }) =>
      table === 'conversation' ? [(JSON.parse(json) as { lastMessageAt: number }).lastMessageAt] : [],
    );
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(times).toHaveLength(100);
  });

  it('sends the rows of a change before a backlog from servers', async () => {
    await arrive(0, 1);
    const client = connect();
    await client.caughtUp(await ledger.rev());
    const [id] = [...(client.cache.rows.get('conversation')?.keys() ?? [])];
    const caughtUp = client.frames.length;
    client.hold = true;
    await arrive(1, 1001, 500);
    await client.saw((frame): frame is Rows => isRows(frame) && client.frames.indexOf(frame) >= caughtUp);
    const sent = client.frames.length;
    await ledger.apply({ type: 'setFlag', ids: [id as ConversationId], flag: 'starred', value: true });
    client.hold = false;
    client.acknowledge();
    await client.saw((frame): frame is Rows => isRows(frame) && client.frames.indexOf(frame) >= sent);
    const next = client.frames[sent] as Rows;
    expect(next.rows.map(({ id: row }) => row)).toContain(id);
    expect(next.rows.map(({ table }) => table)).not.toContain('message');
    await client.caughtUp(await ledger.rev());
    expect(client.frames.length).toBeGreaterThan(sent + 2);
    expect(client.cache.rows).toEqual((await drain(ledger)).rows);
  });

  it('stops when the disk gets too full', async () => {
    const brake = createDiskBrake({ free: () => Promise.resolve(1024), now: () => 0, tell: () => undefined });
    const client = connect({ brake });
    await client.saw((frame): frame is Extract<FeedFrame, { type: 'stop' }> => frame.type === 'stop');
    await arrive(0, 10);
    expect(rowFrames(client)).toEqual([]);
  });

  it('takes no notice of nonsense', async () => {
    const client = connect();
    client.send({ type: 'ack', frame: 99, ms: 1 });
    client.send({ type: 'nonsense' } as never);
    client.send({ type: 'hello', ledgerId: "x'; DROP TABLE message", cacheVersion: -1, cursor: null });
    await client.caughtUp(await ledger.rev());
    await arrive(0, 1);
    await client.caughtUp(await ledger.rev());
    expect(client.cache.rows).toEqual((await drain(ledger)).rows);
  });

  it('does not take a table name from a cursor', async () => {
    await arrive(0, 3);
    const rebuild = { table: 'meta; --', key: null, key2: null, left: 0 };
    const page = await ledger.feed({ rev: 0, rebuild }, 100);
    expect(page.rows.length).toBeGreaterThan(3);
  });
});
