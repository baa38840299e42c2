import { expect, test } from 'vitest';
import { startSnoozes } from '../../../electron/accounts/snoozes';
import { account, inbound } from '../../support/connectors/fixtures';
import { manualClock } from '../../support/connectors/manualClock';
import { memoryLedger } from '../../support/connectors/memoryLedger';

async function sleepingDesk(woken?: (count: number) => void) {
  const clock = manualClock();
  const ledger = memoryLedger(clock.now);
  const row = account('a');
  await ledger.system({ type: 'putAccount', account: row });
  await ledger.ingest(row.id, [inbound('c', '1', clock.now())], null);
  const snoozes = startSnoozes(ledger, clock, woken);
  const [conversation] = ledger.rows.all('conversation');
  if (!conversation) throw new Error('there is no conversation');
  const until = clock.now() + 3_600_000;
  await ledger.apply({ type: 'snooze', ids: [conversation.id], until, zone: 'Europe/Berlin', onReply: true });
  const state = () => ledger.rows.store.get('conversation', conversation.id)?.state;
  return { clock, ledger, snoozes, state };
}

test('a snooze ends on time', async () => {
  const { clock, snoozes, state } = await sleepingDesk();
  await clock.advance(3_599_000);
  expect(state()).toBe('snoozed');
  await clock.advance(1_000);
  expect(state()).toBe('open');
  await snoozes.stop();
});

test('a machine that slept wakes it when it is back', async () => {
  const { clock, snoozes, state } = await sleepingDesk();
  await clock.settle();
  clock.jump(8 * 3_600_000);
  snoozes.wake();
  await clock.settle();
  expect(state()).toBe('open');
  await snoozes.stop();
});

test('a full disk delays it, and asks a few times a minute only', async () => {
  const { clock, ledger, snoozes, state } = await sleepingDesk();
  let asked = 0;
  const { system } = ledger;
  ledger.system = (change) => ((asked += 1), system(change));
  ledger.full = true;
  await clock.advance(3_660_000);
  expect(asked).toBeLessThanOrEqual(14);
  ledger.full = false;
  await clock.advance(5_000);
  expect(state()).toBe('open');
  await snoozes.stop();
});

test('what came back during a sleep of the machine is told once, with its number', async () => {
  const told: number[] = [];
  const { clock, ledger, snoozes } = await sleepingDesk((count) => told.push(count));
  const row = account('a');
  const others = Array.from({ length: 30 }, (_, index) => inbound(`other-${index}`, `o${index}`, clock.now()));
  await ledger.ingest(row.id, others, null);
  const ids = ledger.rows.all('conversation').map(({ id }) => id);
  ids.forEach((id, index) => {
    const until = clock.now() + (index + 1) * 60_000;
    void ledger.apply({ type: 'snooze', ids: [id], until, zone: 'Europe/Berlin', onReply: true });
  });
  await clock.settle();
  clock.jump(8 * 3_600_000);
  snoozes.wake();
  await clock.settle();
  expect(told).toEqual([ids.length]);
  expect(ids.length).toBeGreaterThan(20);
  await snoozes.stop();
});
