import { expect, test } from 'vitest';
import type { ConnectorContext } from '../../../electron/connectors/connector';
import { account } from '../../support/connectors/fixtures';
import { a, supervisedDesk } from '../../support/connectors/supervisedDesk';

const hour = 3_600_000;
/** A connector that is connected until it is stopped. */
const live = ({ status, signal }: ConnectorContext): Promise<void> => {
  status({ state: 'live' });
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
};

test('nothing runs while the machine sleeps, and nothing could be sent; awake, accounts start one after the other', async () => {
  const desk = await supervisedDesk(live);
  for (const id of ['b', 'c', 'd']) await desk.ledger.system({ type: 'putAccount', account: account(id) });
  await desk.supervisor.start();
  await desk.clock.advance(1_000);
  expect(desk.runs.map(({ account: { id } }) => id)).toEqual(['a', 'b', 'c', 'd']);
  expect(desk.supervisor.ready(a)).toBe(true);

  desk.supervisor.suspend();
  expect(desk.supervisor.ready(a)).toBe(false);
  await desk.clock.settle();
  expect(desk.runs.every(({ signal }) => signal.aborted)).toBe(true);
  desk.supervisor.retry(null);
  await desk.clock.advance(9 * hour);
  expect(desk.runs).toHaveLength(4);

  desk.supervisor.resume();
  await desk.clock.settle();
  expect(desk.runs.slice(4).map(({ account: { id } }) => id)).toEqual(['a']);
  await desk.clock.advance(450);
  expect(desk.runs.slice(4).map(({ account: { id } }) => id)).toEqual(['a', 'b']);
  await desk.clock.advance(1_000);
  expect(desk.runs.slice(4).map(({ account: { id } }) => id)).toEqual(['a', 'b', 'c', 'd']);
  expect(desk.supervisor.ready(a)).toBe(true);
  await desk.supervisor.stop();
});

test('asleep again before all were awake, the others stay asleep; a wake without a sleep starts each anew once', async () => {
  const desk = await supervisedDesk(live);
  await desk.ledger.system({ type: 'putAccount', account: account('b') });
  await desk.supervisor.start();
  await desk.clock.advance(1_000);
  desk.supervisor.suspend();
  desk.supervisor.resume();
  await desk.clock.settle();
  desk.supervisor.suspend();
  await desk.clock.advance(hour);
  expect(desk.runs.map(({ account: { id } }) => id)).toEqual(['a', 'b', 'a']);
  desk.supervisor.resume();
  await desk.clock.advance(5_000);
  expect(desk.runs).toHaveLength(5);
  desk.supervisor.resume();
  await desk.clock.advance(5_000);
  expect(desk.runs).toHaveLength(7);
  expect(desk.runs.filter(({ signal }) => !signal.aborted)).toHaveLength(2);
  await desk.supervisor.stop();
});
