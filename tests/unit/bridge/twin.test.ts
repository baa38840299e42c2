import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheVersion, type FeedFrame, type FeedRequest } from '@shared/ipc/feed';
import type { SearchReply } from '@shared/ipc/search';
import { openSamples } from '@/bridge/twin/openSamples';
import { makeTwinDesk, type TwinDesk } from '@/bridge/twin/twinDesk';
import { serveTwinFeed } from '@/bridge/twin/twinFeed';
import { twinSearch } from '@/bridge/twin/twinSearch';
import { startTwinSending } from '@/bridge/twin/twinSend';
import { draft, monday } from '../../support/desk/builders';
import { emptyCache, writeFrame, type ModelCache } from '../../support/ledger/modelCache';
import { makeClock } from '../cache/clock';
import { ConversationId, MessageId, OutboxId } from '@shared/domain/ids';

let now: number;
let desk: TwinDesk;
let made = 0;

beforeEach(() => {
  now = monday;
  desk = makeTwinDesk(() => ({ now, zone: 'Europe/Berlin', newId: () => `id-${++made}` }));
  openSamples(desk, now);
});

/** A cache at the other end of the twin's feed; `caughtUp` resolves when it has a rev. */
function connect(cache: ModelCache, ledgerId: string | null) {
  const { port1, port2 } = new MessageChannel();
  serveTwinFeed(desk, port1);
  const frames: FeedFrame[] = [];
  let heard: () => void = () => undefined;
  const say = (request: FeedRequest) => port2.postMessage(request);
  port2.onmessage = ({ data }: MessageEvent<FeedFrame>) => {
    frames.push(data);
    if (data.type === 'start' && data.reset) Object.assign(cache, emptyCache());
    if (data.type === 'rows') {
      writeFrame(cache, data);
      say({ type: 'ack', frame: data.frame, ms: 1 });
    }
    heard();
  };
  say({ type: 'hello', ledgerId, cacheVersion, cursor: cache.cursor });
  return {
    frames,
    close: () => {
      port1.close();
      port2.close();
    },
    caughtUp: async () => {
      while (!frames.some((frame) => frame.type === 'caughtUp' && frame.rev >= desk.memory.rev()))
        await new Promise<void>((resolve) => (heard = resolve));
    },
  };
}

const rowsOf = (cache: ModelCache) => [...(cache.rows.get('conversation')?.values() ?? [])];

describe('the feed of the twin', () => {
  const open: { close(): void }[] = [];
  afterEach(() => open.splice(0).forEach((client) => client.close()));

  it('fills a cache, newest conversation first, and follows changes', async () => {
    const cache = emptyCache();
    const client = connect(cache, null);
    open.push(client);
    await client.caughtUp();
    const times = rowsOf(cache).map((row) => (row as { lastMessageAt: number }).lastMessageAt);
    expect(times).toEqual([...times].sort((a, b) => b - a));
    const [first] = desk.memory.all('conversation');
    if (!first) throw new Error('no conversation');
    desk.apply({ type: 'setState', ids: [first.id], state: 'done' });
    await client.caughtUp();
    expect(cache.rows.get('conversation')?.get(first.id)).toMatchObject({ state: 'done' });
    expect(rowsOf(cache)).toEqual(expect.arrayContaining(desk.memory.all('conversation')));
  });

  it('goes on from a cursor, and throws away what is of another desk', async () => {
    const cache = emptyCache();
    const first = connect(cache, null);
    open.push(first);
    await first.caughtUp();
    const again = connect(cache, desk.id);
    open.push(again);
    await again.caughtUp();
    expect(again.frames.map(({ type }) => type)).toEqual(['start', 'caughtUp']);
    const foreign = connect(cache, 'another');
    open.push(foreign);
    await foreign.caughtUp();
    expect(foreign.frames[0]).toMatchObject({ type: 'start', reset: true });
    expect(rowsOf(cache)).toHaveLength(desk.memory.all('conversation').length);
  });
});

describe('the twin', () => {
  const find = (query: string): SearchReply => twinSearch(desk.memory, { query, before: null, limit: 2 });

  it('finds folded words by their beginning, by pages', () => {
    expect(find('juerg').hits).toHaveLength(1);
    expect(find('strauß freitag').hits[0]?.ranges.length).toBeGreaterThan(0);
    const page = find('ha');
    expect(page.hits).toHaveLength(2);
    expect(twinSearch(desk.memory, { query: 'ha', before: page.next, limit: 9 }).hits[0]).not.toEqual(page.hits[1]);
    expect(find('   ').hits).toEqual([]);
  });

  it('sends after the undo delay, and nothing that was taken back', async () => {
    const clock = makeClock();
    startTwinSending(desk, () => now + clock.now(), clock.later);
    const [row] = desk.memory.all('conversation').filter(({ channel }) => channel === 'whatsapp');
    if (!row) throw new Error('no conversation');
    const send = (id: string) =>
      desk.apply({
        type: 'send',
        outboxId: OutboxId.parse(id),
        messageId: MessageId.parse(`m-${id}`),
        draft: draft(ConversationId.parse(row.id), { accountId: row.accountId }),
        seenUpTo: now,
        thenDone: false,
      });
    const state = (id: string) => desk.memory.store.get('outbox', id)?.state;
    expect(send('o1').ok).toBe(true);
    await clock.pass(2900);
    expect(state('o1')).toBe('queued');
    await clock.pass(200);
    expect(state('o1')).toBe('sent');
    send('o2');
    desk.apply({ type: 'undo', id: null });
    await clock.pass(4000);
    expect(state('o2')).toBe('cancelled');
  });
});
