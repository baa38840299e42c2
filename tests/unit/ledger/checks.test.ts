import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Conversation } from '@shared/domain/conversation';
import { startHost, type LedgerHost } from '../../../electron/ledger/core/ledgerHost';
import { checkNames, isBroken } from '../../../electron/ledger/core/invariants';
import type { Database } from '../../../electron/ledger/db/database';
import { sampleAccount, sampleMessage, sampleNow } from '../../support/ledger/samples';

const account = sampleAccount('a1');
let host: LedgerHost;
let db: Database;

beforeEach(async () => {
  host = startHost({ dir: ':memory:', zone: 'Europe/Berlin', now: sampleNow }, () => undefined);
  if (!host.db) throw new Error('not open');
  db = host.db;
  await host.call('system', { type: 'putAccount', account }, sampleNow);
  const events = [sampleMessage('t1', 1), sampleMessage('t1', 2), sampleMessage('t2', 3)];
  await host.call('ingest', { account: account.id, events: events as never, cursor: 1, now: sampleNow });
});
afterEach(() => host.close());

const broken = () => checkNames.filter((name) => isBroken(db, 'main', name));
const set = (table: string, path: string, json: string) =>
  db.run(`UPDATE ${table} SET data = json_set(data, '$.${path}', json(?))`, json);

describe('the checks of a ledger', () => {
  it('find nothing in a sound one', () => expect(broken()).toEqual([]));

  it.each([
    ['message without conversation', () => set('message', 'conversationId', '"nobody"')],
    ['message has another seq', () => set('message', 'seq', '7')],
    ['conversation counts its messages wrong', () => set('conversation', 'messageCount', '99')],
    ['conversation without account', () => set('conversation', 'accountId', '"nobody"')],
    ['linked conversation is not linked back', () => set('conversation', 'linkedTo', '"nobody"')],
    ['counter of states is wrong', () => set('counter', 'value', '99')],
    ['counter of an empty state', () => set('conversation', 'state', '"spam"')],
    ['server id without message', () => db.run("UPDATE remote SET message_id = 'nobody'")],
    ['thread in another conversation', () => db.run("UPDATE thread_peer SET conversation_id = 'nobody'")],
    ['customer: row under another id', () => db.run("UPDATE customer SET data = json_set(data, '$.id', 'x')")],
    ['message: row from the future', () => db.run('UPDATE message SET rev = rev + 1000000')],
    ['message: living and deleted', () => db.run("INSERT INTO deletion SELECT 'message', id, 1, seq FROM message")],
    ['foreign_key_check', () => db.exec("PRAGMA foreign_keys = OFF; UPDATE handle SET customer_id = 'nobody'")],
  ])('find: %s', (name, damage) => {
    damage();
    expect(broken()).toContain(name);
  });
});

describe('an account that is removed', () => {
  it('leaves no trace but deletions', async () => {
    await host.call('system', { type: 'removeAccount', id: account.id }, sampleNow);
    const tables = ['account', 'conversation', 'message', 'customer', 'remote', 'handle', 'thread_peer', 'thread_key'];
    for (const table of [...tables, 'body', 'cursor', 'inverse', 'counter']) {
      expect([table, db.one(`SELECT count(*) FROM ${table}`)]).toEqual([table, [0]]);
    }
    expect(broken()).toEqual([]);
  });
});

describe('the order of messages', () => {
  it('goes on in the next millisecond when one is full', async () => {
    const events = Array.from({ length: 1030 }, (_, at) =>
      sampleMessage('full', at, { sentAt: sampleNow, receivedAt: sampleNow }),
    );
    await host.call('ingest', { account: account.id, events: events as never, cursor: 2, now: sampleNow });
    const inMs = (ms: number) =>
      db.one<[number]>('SELECT count(*) FROM message WHERE seq >= ? AND seq < ?', ms * 1024, (ms + 1) * 1024)?.[0];
    expect(inMs(sampleNow)).toBe(1024);
    expect(inMs(sampleNow + 1)).toBe(6);
    expect(broken()).toEqual([]);
  });

  it('takes times no clock should say', async () => {
    const times = [0, 8_640_000_000_000_000, 1, 8_640_000_000_000_000];
    const events = times.map((at, number) => sampleMessage('odd', number, { sentAt: at, receivedAt: at }));
    const done = await host.call('ingest', { account: account.id, events: events as never, cursor: 2, now: sampleNow });
    expect(done.ok).toBe(true);
    const rows = db.all<[string]>("SELECT data FROM conversation WHERE data ->> '$.customerName' = 'Kundin odd'");
    expect(rows.map(([json]) => (JSON.parse(json) as Conversation).messageCount)).toEqual([4]);
    expect(broken()).toEqual([]);
  });
});
