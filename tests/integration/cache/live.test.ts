import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ConversationId } from '@shared/domain/ids';
import type { Conversation } from '@shared/domain/conversation';
import { openMemoryLedger } from '../../../electron/ledger/client/openInlineLedger';
import type { Ledger } from '../../../electron/ledger/store';
import { CacheDesk, ledgerRows, type Tab } from '../../support/chromium/cacheDesk';
import type { LivePage } from '../../support/chromium/livePage';
import { sampleAccount, sampleMessage, sampleNow } from '../../support/ledger/samples';

const account = sampleAccount('a1');
let desk: CacheDesk;
let ledger: Ledger;
let tab: Tab;
let now = sampleNow;

const arrive = (thread: string, from: number, to = from + 1) =>
  ledger.ingest(
    account.id,
    Array.from({ length: to - from }, (_, at) => sampleMessage(thread, from + at)),
    `${thread}/${to}`,
  );
const list = (): Promise<ReturnType<LivePage['list']>> => tab.page.evaluate(() => window.livePage.list());
const ids = async (): Promise<string[]> => (await list()).ids;
const open = (view: Parameters<LivePage['openList']>[0]) =>
  tab.page.evaluate((shown) => window.livePage.openList(shown), view);
const act = (what: Parameters<LivePage['act']>[0]) => tab.page.evaluate((name) => window.livePage.act(name), what);
const soon = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 10_000 });
const live = async () =>
  soon(() => tab.page.evaluate(() => window.livePage.rev())).toBeGreaterThanOrEqual(await ledger.rev());
/** Ids of the inbox as the ledger has it: open, then waiting, newest first. */
const inbox = async (): Promise<string[]> => {
  const rows = [...((await ledgerRows(ledger)).get('conversation')?.values() ?? [])] as Conversation[];
  const order = (state: string) =>
    rows
      .filter((row) => row.state === state)
      .sort((a, b) => b.lastMessageAt - a.lastMessageAt || (a.id < b.id ? 1 : -1))
      .map(({ id }) => id as string);
  return [...order('open'), ...order('waiting')];
};

beforeAll(async () => {
  desk = await CacheDesk.open('tests/support/chromium/livePage.ts');
});
afterAll(() => desk.close());
beforeEach(async () => {
  now = sampleNow + 3_600_000;
  ledger = openMemoryLedger({ zone: 'Europe/Berlin', now: () => now });
  await ledger.system({ type: 'putAccount', account });
  tab = await desk.tab(() => ledger, undefined, {
    callMain: (namespace, method, request) =>
      namespace === 'changes' && method === 'apply' ? ledger.apply(request as never) : { ok: true, value: {} },
  });
});
afterEach(async () => {
  await tab.page.close();
  await ledger.close();
});

describe('a list read from the cache', () => {
  it('is paged by key from both ends, at the right places', async () => {
    for (let at = 0; at < 450; at++) await arrive(`t${at}`, Math.floor(at / 3));
    await open({ kind: 'inbox' });
    const all = await inbox();
    await live();
    await soon(ids).toEqual(all.slice(0, 200));
    // Asked for again while it is on its way, it is one page.
    await tab.page.evaluate(() => [1, 2, 3].forEach(() => void window.livePage.act('loadMore')));
    await soon(ids).toEqual(all.slice(0, 400));
    await act('settle');
    expect(await ids()).toHaveLength(400);
    await act('loadMore');
    await soon(list).toMatchObject({ ids: all, hasMore: false });
    await act('toEnd');
    expect(await list()).toMatchObject({ ids: all.slice(250), hasBefore: true, hasMore: false });
    await act('loadBefore');
    await soon(ids).toEqual(all.slice(50));
    await act('toStart');
    expect(await ids()).toEqual(all.slice(0, 200));
  }, 60_000);

  it('takes arrivals in by itself while nobody works, and counts them while somebody does', async () => {
    await arrive('t1', 1);
    await open({ kind: 'inbox' });
    await soon(ids).toHaveLength(1);
    await arrive('t2', 2);
    await soon(ids).toHaveLength(2);
    await tab.page.keyboard.press('j');
    await arrive('t3', 3);
    await soon(list).toMatchObject({ fresh: 1 });
    expect(await ids()).toHaveLength(2);
    await act('settle');
    expect(await list()).toMatchObject({ ids: await inbox(), fresh: 0 });
  });

  it('drops at once what the person called done, and has it back after undo', async () => {
    for (let at = 0; at < 5; at++) await arrive(`t${at}`, at);
    await open({ kind: 'inbox' });
    await soon(ids).toHaveLength(5);
    const before = await ids();
    await tab.page.keyboard.press('e');
    const change = { type: 'setState' as const, ids: [ConversationId.parse(before[2])], state: 'done' as const };
    const { during, reply } = await tab.page.evaluate(async (sent) => {
      const asked = window.livePage.apply(sent);
      return { during: window.livePage.list().ids, reply: await asked };
    }, change);
    expect(during).toEqual(before.filter((_, at) => at !== 2));
    expect(reply).toMatchObject({ ok: true });
    await soon(ids).toEqual(await inbox());
    await ledger.apply({ type: 'undo', id: null });
    await soon(async () => (await act('settle'), ids())).toEqual(before);
  });

  it('puts back what the ledger refused', async () => {
    await arrive('t1', 1);
    await open({ kind: 'inbox' });
    await soon(ids).toHaveLength(1);
    const change = { type: 'setState' as const, ids: [ConversationId.parse('nobody')], state: 'done' as const };
    await tab.page.keyboard.press('e');
    const shown = await tab.page.evaluate((sent) => {
      const [id] = window.livePage.list().ids;
      return window.livePage.apply({ ...sent, ids: [...sent.ids, id as never] }).then(() => window.livePage.list().ids);
    }, change);
    expect(shown).toEqual(await ids());
    expect(shown).toHaveLength(1);
  });

  it('starts over when the cache does', async () => {
    await arrive('t1', 1);
    await open({ kind: 'inbox' });
    await soon(ids).toHaveLength(1);
    await tab.page.evaluate(() => indexedDB.deleteDatabase('tresen-cache'));
    await arrive('t2', 2);
    await act('settle');
    await soon(async () => (await act('settle'), ids())).toEqual(await inbox());
  });
});

describe('the messages of a conversation', () => {
  it('come by pages from the newest back, a thousand of them too, and follow what arrives', async () => {
    await arrive('long', 0, 1000);
    const [id] = await inbox();
    // A thread that is filled while it is read stays as short as what was there when more was asked for.
    await soon(() => tab.page.evaluate(() => window.livePage.stored())).toBe(1000);
    await tab.page.evaluate((shown) => window.livePage.openMessages(shown as never), id);
    const messages = () => tab.page.evaluate(() => window.livePage.messages());
    const last = (count: number, end = 1000) => Array.from({ length: count }, (_, at) => end - count + at);
    await soon(messages).toEqual({ numbers: last(100), hasMore: true });
    await tab.page.evaluate(() => window.livePage.olderMessages());
    await soon(messages).toEqual({ numbers: last(200), hasMore: true });
    await arrive('long', 1000);
    await soon(messages).toEqual({ numbers: last(201, 1001), hasMore: true });
    for (let page = 0; page < 8; page++) await tab.page.evaluate(() => window.livePage.olderMessages());
    await soon(messages).toMatchObject({ numbers: last(1001, 1001) });
  });

  it('of a merged conversation are found under its old id', async () => {
    const mail = (number: number, parents: number[]) =>
      sampleMessage('mail', number, {
        remoteId: `<${number}@mail>` as never,
        thread: {
          nativeThread: null,
          references: parents.map((parent) => `<${parent}@mail>`),
          inReplyTo: parents.length > 0 ? `<${parents.at(-1)}@mail>` : null,
          subject: 'Bestellung',
          counterpart: 'customer',
          noReply: false,
        },
      });
    await ledger.ingest(account.id, [mail(1, [])], 1);
    now += 1000;
    await ledger.ingest(account.id, [mail(3, [2])], 2);
    const [one, other] = await inbox();
    for (const id of [one, other]) {
      await tab.page.evaluate((shown) => window.livePage.openConversation(shown as never), id);
      await soon(() => tab.page.evaluate(() => window.livePage.conversation()?.id)).toBe(id);
    }
    now += 1000;
    await ledger.ingest(account.id, [mail(2, [1])], 3);
    const [joined, ...none] = await inbox();
    expect(none).toEqual([]);
    for (const id of [one, other]) {
      await tab.page.evaluate((shown) => window.livePage.openConversation(shown as never), id);
      await soon(() => tab.page.evaluate(() => window.livePage.conversation()?.id)).toBe(joined);
    }
  });
});

it('news of an account are what was not there before, however far behind its server is', async () => {
  await arrive('a', 0, 3);
  await live();
  const since = now + 60_000;
  await tab.page.evaluate(([id, at]) => window.livePage.openNews(id, at), [account.id, since] as const);
  const news = () => tab.page.evaluate(() => window.livePage.news());
  await soon(news).toBeNull();
  await arrive('a', 7);
  await soon(news).toBe('Nachricht 7 in a');
});
