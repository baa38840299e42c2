import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AccountId, OutboxId } from '@shared/domain/ids';
import type { Conversation } from '@shared/domain/conversation';
import { openInlineLedger } from '../../../electron/ledger/client/openInlineLedger';
import type { Ledger } from '../../../electron/ledger/store';
import { scopedLog } from '../../../electron/log/log';
import { startOutbox } from '../../../electron/outbox/outbox';
import { manualClock, type ManualClock } from '../../support/connectors/manualClock';
import { crashable } from '../../support/connectors/crashable';
import { faultyConnector } from '../../support/connectors/faultyConnector';
import { faultyServer, type FaultyServer } from '../../support/connectors/faultyServer';
import { account, answer, inbound } from '../../support/connectors/fixtures';

const id = OutboxId.parse('o');
const owner = AccountId.parse('a');
let dir: string;
let clock: ManualClock;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tresen-outbox-'));
  clock = manualClock(undefined, 40);
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const open = (): Ledger => openInlineLedger({ dir, zone: 'Europe/Berlin', now: clock.now });

/** One run of the desk over the ledger's file. */
function run(ledger: Ledger, server: FaultyServer) {
  const view = crashable(ledger);
  const outbox = startOutbox({
    ledger: view,
    connectors: new Map([['faulty', faultyConnector(server, { findSent: 'partial' })]]),
    contextOf: (of, signal) => ({
      account: of,
      signal,
      clock,
      http: fetch,
      log: scopedLog('test'),
      secret: () => Promise.resolve(null),
    }),
    ready: () => true,
    clock,
    random: () => 0.5,
    log: scopedLog('test'),
  });
  return { outbox, crash: () => view.crash() };
}

async function written(ledger: Ledger): Promise<void> {
  await ledger.system({ type: 'putAccount', account: account('a', { findSent: 'partial' }) });
  await ledger.ingest(owner, [inbound('c', '1', clock.now())], null);
  const { rows } = await ledger.feed(null, 500);
  const row = rows.find(({ table }) => table === 'conversation');
  if (!row) throw new Error('there is no conversation');
  const sent = await ledger.apply(answer('o', (JSON.parse(row.json) as Conversation).id, owner, clock.now()));
  if (!sent.ok) throw new Error(sent.error.code);
}

test.each([
  ['first', 'sent', 1],
  ['connecting', 'sent', 1],
  ['inBody', 'uncertain', 0],
  ['afterBody', 'sent', 1],
] as const)('a desk that dies at %s and is started again over its file: %s', async (step, state, deliveries) => {
  const server = faultyServer();
  let reached = false;
  server.onStep = async (now) => {
    if (now !== step || reached) return;
    reached = true;
    await new Promise(() => undefined);
  };
  const before = open();
  await written(before);
  const first = run(before, server);
  await clock.until(() => reached);
  first.crash();
  await before.close();

  const after = open();
  const { outbox } = run(after, server);
  await clock.advance(3_600_000);
  const item = await after.outboxItem(id);
  expect(item?.state).toBe(state);
  expect(server.delivered.get(item?.attemptKey ?? '') ?? 0).toBe(deliveries);
  expect(await after.check()).toEqual({ ok: true, value: { problems: [] } });
  await outbox.stop();
  await after.close();
});
