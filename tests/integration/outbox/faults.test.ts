import { describe, expect, test } from 'vitest';
import { faults, faultyServer, type Fault, type Finding } from '../../support/connectors/faultyServer';
import { outboxDesk } from '../../support/connectors/outboxDesk';
import { promise } from '../../support/promise';

const day = 86_400_000;

/** Sends one message over a server with these faults and lets two days pass. */
async function fate(first: Fault[], finding: Finding | 'unsupported') {
  const findable = finding !== 'unsupported';
  const server = faultyServer(first, findable ? finding : 'truth');
  const trusted = finding === 'truth' ? 'full' : 'partial';
  const desk = await outboxDesk(server, { findSent: findable ? trusted : 'unsupported' });
  await desk.start();
  const conversation = await desk.customer('c');
  await desk.answer('o', conversation);
  await desk.clock.advance(2 * day);
  const item = desk.item('o');
  await desk.outbox().stop();
  return { item, delivered: server.delivered.get(item.attemptKey) ?? 0, left: server.faults.length };
}

describe('a connector that fails on purpose', () => {
  const cases = faults.flatMap((fault) =>
    (['truth', 'blind', 'throws', 'unsupported'] as const).map((finding) => [fault, finding] as const),
  );
  test.each(cases)('%s, looked up: %s', async (fault, finding) => {
    const { item, delivered } = await fate([fault], finding);
    expect(['sent', 'failed', 'uncertain']).toContain(item.state);
    expect(delivered).toBeLessThanOrEqual(1);
    if (item.state === 'sent') expect(delivered).toBe(1);
    if (item.state === 'failed') expect([delivered, item.error?.code]).toEqual([0, 'content.rejected']);
    if (item.state === 'uncertain') expect(item.error).not.toBeNull();
    if (finding === 'truth') expect(item.state).toBe(fault === 'refused' ? 'failed' : 'sent');
    promise('R6', 'A desk that dies in an attempt, or a connector that fails in one: at most once, never lost', 1);
  });

  test.each(faults)('%s again and again ends within a day', async (fault) => {
    const { item, delivered } = await fate(Array<Fault>(500).fill(fault), 'truth');
    expect(['sent', 'failed', 'uncertain']).toContain(item.state);
    expect(delivered).toBe(item.state === 'sent' ? 1 : 0);
  });
});
