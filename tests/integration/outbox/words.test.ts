import { describe, expect, test } from 'vitest';
import type { AccountId, RemoteId } from '@shared/domain/ids';
import { faultyServer } from '../../support/connectors/faultyServer';
import { inbound } from '../../support/connectors/fixtures';
import { outboxDesk } from '../../support/connectors/outboxDesk';

async function startedDesk(...args: Parameters<typeof outboxDesk>) {
  const desk = await outboxDesk(...args);
  await desk.start();
  return desk;
}

describe('the person and the sender', () => {
  test('taken back in its undo delay, it never leaves', async () => {
    const server = faultyServer();
    const desk = await startedDesk(server);
    await desk.answer('o', await desk.customer('c'));
    await desk.clock.advance(9_000);
    expect((await desk.ledger.apply({ type: 'cancelSend', id: desk.item('o').id })).ok).toBe(true);
    await desk.clock.advance(3_600_000);
    expect(desk.item('o').state).toBe('cancelled');
    expect(server.delivered.size).toBe(0);
    await desk.outbox().stop();
  });

  test('an undo delay of 0 leaves at once, another by Ctrl+Enter again', async () => {
    const server = faultyServer();
    const desk = await startedDesk(server, { undoMs: 0 });
    const conversation = await desk.customer('c');
    await desk.answer('o', conversation);
    await desk.clock.settle();
    expect(desk.item('o').state).toBe('sent');
    await desk.outbox().stop();

    const slow = await startedDesk(server);
    await slow.answer('p', await slow.customer('c'));
    await slow.ledger.apply({ type: 'sendNow', id: slow.item('p').id });
    await slow.clock.settle();
    expect(slow.item('p').state).toBe('sent');
    await slow.outbox().stop();
  });

  test.each(['first', 'connecting', 'inBody', 'afterBody'] as const)(
    'taken back while an attempt is at %s comes too late, and it is sent once',
    async (at) => {
      const server = faultyServer();
      const desk = await startedDesk(server);
      const refused: string[] = [];
      server.onStep = async (step) => {
        if (step !== at) return;
        const reply = await desk.ledger.apply({ type: 'cancelSend', id: desk.item('o').id });
        refused.push(reply.ok ? 'done' : reply.error.code);
      };
      await desk.answer('o', await desk.customer('c'));
      await desk.clock.advance(11_000);
      expect(refused).toEqual(['undo.tooLate']);
      expect(desk.item('o').state).toBe('sent');
      expect([...server.delivered.values()]).toEqual([1]);
      await desk.outbox().stop();
    },
  );

  test('taken back between reading and starting: the person wins', async () => {
    const server = faultyServer();
    const desk = await startedDesk(server);
    const { outgoing } = desk.ledger;
    desk.ledger.outgoing = async (id) => {
      await desk.ledger.apply({ type: 'cancelSend', id });
      return outgoing(id);
    };
    await desk.crash();
    await desk.answer('o', await desk.customer('c'));
    await desk.clock.advance(60_000);
    expect(desk.item('o').state).toBe('cancelled');
    expect(server.delivered.size).toBe(0);
    await desk.outbox().stop();
  });

  test('an uncertain one waits for the word and obeys it', async () => {
    for (const [verdict, deliveries] of [
      ['sent', 1],
      ['again', 2],
    ] as const) {
      const server = faultyServer(['cutAfterBody'], 'blind');
      const desk = await startedDesk(server, { findSent: 'partial' });
      await desk.answer('o', await desk.customer('c'));
      await desk.clock.advance(3 * 86_400_000);
      const { id, state, attemptKey } = desk.item('o');
      expect(state).toBe('uncertain');
      await desk.ledger.apply({ type: 'settleSend', id, verdict });
      await desk.clock.advance(1_000);
      expect(desk.item('o').state).toBe('sent');
      expect(server.delivered.get(attemptKey)).toBe(deliveries);
      await desk.outbox().stop();
    }
  });

  test("the server's own copy settles an uncertain one", async () => {
    const server = faultyServer(['cutAfterBody'], 'blind');
    const desk = await startedDesk(server, { findSent: 'partial' });
    await desk.answer('o', await desk.customer('c'));
    await desk.clock.until(() => desk.item('o').state === 'uncertain');
    const { attemptKey } = desk.item('o');
    const copy = { ...inbound('c', 'copy', desk.clock.now()), direction: 'out' as const, attemptKey };
    await desk.ledger.ingest('a' as AccountId, [copy], null);
    await desk.clock.advance(3_600_000);
    expect(desk.item('o').state).toBe('sent');
    expect(server.delivered.get(attemptKey)).toBe(1);
    await desk.outbox().stop();
  });

  test("the server's own copy before its reply: one message, one row", async () => {
    const server = faultyServer();
    const desk = await startedDesk(server);
    server.onStep = async (step) => {
      if (step !== 'afterBody') return;
      const { attemptKey } = desk.item('o');
      const remoteId = `r:${attemptKey}` as RemoteId;
      const copy = { ...inbound('c', remoteId, desk.clock.now()), direction: 'out' as const, attemptKey };
      await desk.ledger.ingest('a' as AccountId, [copy], null);
    };
    await desk.answer('o', await desk.customer('c'));
    await desk.clock.advance(11_000);
    expect(desk.item('o').state).toBe('sent');
    expect(desk.ledger.rows.all('message').filter(({ direction }) => direction === 'out')).toHaveLength(1);
    await desk.outbox().stop();
  });
});
