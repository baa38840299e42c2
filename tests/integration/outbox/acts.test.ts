import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SendResult } from '@shared/channels/outgoing';
import { AccountId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import type { MessageAct } from '@shared/domain/messageAct';
import { appError } from '@shared/errors/appError';
import { shownMessage } from '@shared/logic/acts/shown';
import type { Connector, SendContext } from '../../../electron/connectors/connector';
import { openInlineLedger } from '../../../electron/ledger/client/openInlineLedger';
import type { Ledger } from '../../../electron/ledger/store';
import { scopedLog } from '../../../electron/log/log';
import { startServerChanges } from '../../../electron/outbox/serverChanges';
import { crashable } from '../../support/connectors/crashable';
import { faultyConnector } from '../../support/connectors/faultyConnector';
import { faultyServer } from '../../support/connectors/faultyServer';
import { account, inbound } from '../../support/connectors/fixtures';
import { manualClock, type ManualClock } from '../../support/connectors/manualClock';

const owner = AccountId.parse('a');
const abilities = { reactions: 'full', edit: 'full', remove: 'full', hide: 'full', visibility: 'public' } as const;
let dir: string;
let clock: ManualClock;
let ledger: Ledger;
let calls: string[];
let online: boolean;
/** What the server does with the next requests; then it takes them. */
let faults: ('cutAfter' | 'refuse' | 'hang')[];

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tresen-acts-'));
  clock = manualClock(undefined, 40);
  [calls, online, faults] = [[], true, []];
  ledger = openInlineLedger({ dir, zone: 'Europe/Berlin', now: clock.now });
  await ledger.system({ type: 'putAccount', account: account('a', abilities) });
  const theirs = { ...inbound('c', 'theirs', clock.now()), visibility: 'public' as const };
  const ours = { ...inbound('c', 'ours', clock.now()), direction: 'out' as const };
  await ledger.ingest(owner, [theirs, ours], null);
});
afterEach(async () => {
  await ledger.close();
  await rm(dir, { recursive: true, force: true });
});

async function ask(what: string, { clock: now }: SendContext): Promise<SendResult> {
  const fault = faults.shift();
  if (fault === 'refuse') return { kind: 'refused', error: appError('change.refused') };
  calls.push(what);
  if (fault === 'hang') await new Promise(() => undefined);
  if (fault === 'cutAfter') return { kind: 'uncertain', error: appError('network.cut') };
  return { kind: 'sent', receipt: { remoteId: inbound('c', 'x', 1).remoteId, at: now.now(), delivery: null } };
}

const connector: Connector = {
  ...faultyConnector(faultyServer(), abilities),
  react: (id, emoji, context) => ask(`react ${id} ${emoji}`, context),
  unreact: (id, emoji, context) => ask(`unreact ${id} ${emoji}`, context),
  edit: (id, text, context) => ask(`edit ${id} ${text}`, context),
  hide: (id, hidden, context) => ask(`hide ${id} ${hidden}`, context),
  remove: (id, context) => ask(`remove ${id}`, context),
};

/** One run of what takes changes to the servers, over the ledger's file. */
function start() {
  const view = crashable(ledger);
  const changes = startServerChanges({
    ledger: view,
    connectors: new Map([['faulty', connector]]),
    contextOf: (of, signal) => ({
      ...{ account: of, signal, clock, http: fetch, log: scopedLog('test') },
      secret: () => Promise.resolve(null),
    }),
    ready: () => online,
    clock,
    random: () => 0.5,
    log: scopedLog('test'),
  });
  return { changes, crash: () => view.crash() };
}

async function message(remote: string): Promise<Message> {
  const { rows } = await ledger.feed(null, 500);
  const all = rows.flatMap(({ table, json }) => (table === 'message' ? [JSON.parse(json) as Message] : []));
  const found = all.find(({ direction }) => (direction === 'in') === (remote === 'theirs'));
  if (!found) throw new Error('no such message');
  return found;
}

async function act(remote: 'theirs' | 'ours', wanted: MessageAct): Promise<void> {
  const done = await ledger.apply({ type: 'act', messageId: (await message(remote)).id, act: wanted });
  if (!done.ok) throw new Error(done.error.code);
}

const nothingLeft = async (): Promise<boolean> => (await ledger.nextServerChanges()).length === 0;
const react: MessageAct = { kind: 'react', emoji: '👍', on: true };

test('waits without a line, over a restart, and reaches the server once', async () => {
  online = false;
  const first = start();
  await act('theirs', react);
  await act('theirs', { kind: 'hide', hidden: true });
  await act('ours', { kind: 'edit', text: 'erst so' });
  await act('ours', { kind: 'edit', text: 'dann so' });
  expect(shownMessage(await message('theirs'))).toMatchObject({ hidden: true, reactions: [{ own: true }] });
  expect(await first.changes.waiting()).toBe(3);
  await first.changes.stop();
  await ledger.close();
  ledger = openInlineLedger({ dir, zone: 'Europe/Berlin', now: clock.now });
  expect(shownMessage(await message('ours')).text).toBe('dann so');

  online = true;
  const { changes } = start();
  await clock.until(async () => nothingLeft());
  expect(calls.sort()).toEqual(['edit ours dann so', 'hide theirs true', 'react theirs 👍']);
  expect(await message('ours')).toMatchObject({ text: 'dann so' });
  expect((await message('theirs')).acts).toBeUndefined();
  expect(await changes.waiting()).toBe(0);
  await changes.stop();
});

test('is asked again when a run dies in the middle or the answer is lost, and shown once', async () => {
  faults = ['hang', 'cutAfter'];
  const first = start();
  await act('theirs', react);
  await clock.until(() => calls.length === 1);
  first.crash();
  const { changes } = start();
  await clock.until(async () => nothingLeft());
  expect(calls).toEqual(Array<string>(3).fill('react theirs 👍'));
  const { reactions, acts } = await message('theirs');
  expect([reactions.length, acts]).toEqual([1, undefined]);
  await changes.stop();
});

test('refused, it is said at the message and done when tried again; a change of mind meanwhile goes out next', async () => {
  faults = ['refuse'];
  const { changes } = start();
  await act('ours', { kind: 'remove' });
  await clock.until(async () => (await message('ours')).acts?.[0]?.error !== undefined);
  expect((await message('ours')).deletedAt).toBeNull();
  await act('ours', { kind: 'remove' });
  await clock.until(async () => (await message('ours')).deletedAt !== null);
  expect(await message('ours')).toMatchObject({ text: '' });

  await act('theirs', react);
  await act('theirs', { ...react, on: false });
  await clock.until(async () => nothingLeft());
  expect((await message('theirs')).reactions).toEqual([]);
  await changes.stop();
});
