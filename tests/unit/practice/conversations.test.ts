import { beforeAll, expect, test } from 'vitest';
import type { ConnectorEvent } from '@shared/channels/events';
import type { StoredEvent } from '@shared/logic/desk/ingest';
import { ingest } from '@shared/logic/desk/ingest';
import { executeSystem } from '@shared/logic/desk/executeSystem';
import { createMemoryStore } from '@shared/logic/desk/memoryStore';
import { practiceAccounts } from '../../../electron/connectors/practice/accounts';
import { stories } from '../../../electron/connectors/practice/content';
import { manualClock } from '../../support/connectors/manualClock';
import { practiceDesk } from './practiceDesk';

const memory = createMemoryStore();
const now = manualClock().now();
const past = stories.filter(({ arrives }) => arrives === undefined);

/** Files are somebody else's matter. */
const stored = (event: ConnectorEvent): StoredEvent =>
  event.type === 'message'
    ? {
        ...event,
        attachments: event.attachments.map(({ data, ...file }) => ({ ...file, sha256: data && 'a'.repeat(64) })),
      }
    : event;

beforeAll(async () => {
  let ids = 0;
  for (const { channel } of practiceAccounts(0, () => 'none')) {
    const desk = practiceDesk(channel);
    await desk.start();
    const env = { now, zone: 'Europe/Berlin', newId: () => `id-${(ids += 1)}` };
    const account = practiceAccounts(now, () => `practice-${channel}`).find((one) => one.channel === channel);
    if (!account) throw new Error('no account');
    memory.transaction(() => executeSystem(memory.store, { type: 'putAccount', account }, env));
    for (const event of desk.events) {
      memory.transaction(() => ingest(memory.store, account.id, [stored(event)], env));
    }
  }
});

const conversations = () => memory.all('conversation');
const inState = (wanted: string) => conversations().filter(({ state }) => state === wanted);

test('each story is one conversation', () => {
  expect(conversations()).toHaveLength(past.length);
});

test('a desk that was just opened has work, things to wait for, and things done', () => {
  expect(inState('open').length).toBeGreaterThan(35);
  expect(inState('waiting').length).toBeGreaterThanOrEqual(8);
  expect(inState('done').length).toBeGreaterThanOrEqual(6);
  expect(inState('open').some(({ unread }) => unread === 0)).toBe(true);
});

test('public and private, and every channel, are in the inbox', () => {
  const open = inState('open');
  expect(new Set(open.map(({ visibility }) => visibility)).size).toBe(2);
  expect(new Set(open.map(({ channel }) => channel)).size).toBe(10);
});

test('some reply windows close soon, one is closed', () => {
  const left = inState('open').flatMap(({ windowEndsAt }) => (windowEndsAt === null ? [] : [windowEndsAt - now]));
  expect(left.filter((ms) => ms > 0 && ms < 2 * 3_600_000).length).toBeGreaterThanOrEqual(3);
  expect(left.filter((ms) => ms < 0)).toHaveLength(1);
});

test('only equal handles are one customer', () => {
  const owners = [...new Set(conversations().map(({ customerId }) => customerId))];
  const rows = owners.map((owner) => conversations().filter(({ customerId }) => customerId === owner));
  const shared = rows.filter(({ length }) => length > 1);
  expect(shared.map((several) => several.map(({ channel }) => channel).sort())).toEqual([
    ['email', 'webchat'],
    ['x', 'x'],
  ]);
});
