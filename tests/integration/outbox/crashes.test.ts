import { describe, expect, test } from 'vitest';
import { faultyServer } from '../../support/connectors/faultyServer';
import { outboxDesk } from '../../support/connectors/outboxDesk';
import { promise } from '../../support/promise';

const never = (): Promise<never> => new Promise(() => undefined);

describe('a desk that dies in the middle of an attempt', () => {
  const cases = (['first', 'connecting', 'inBody', 'afterBody'] as const).flatMap((step) =>
    (['full', 'partial', 'unsupported'] as const).map((findSent) => [step, findSent] as const),
  );
  test.each(cases)('at %s, looking up is %s', async (step, findSent) => {
    const server = faultyServer();
    const desk = await outboxDesk(server, { findSent });
    await desk.start();
    let reached = false;
    server.onStep = async (now) => {
      if (now !== step || reached) return;
      reached = true;
      await never();
    };
    await desk.answer('o', await desk.customer('c'));
    await desk.clock.until(() => reached);
    expect(desk.item('o').phase).toBe({ first: 'idle', connecting: 'connecting' }[step as string] ?? 'body');

    await desk.crash();
    await desk.clock.advance(86_400_000);
    const { state, attemptKey } = desk.item('o');
    const delivered = server.delivered.get(attemptKey) ?? 0;
    const safe = step === 'first' || step === 'connecting';
    const found = findSent !== 'unsupported' && step === 'afterBody';
    expect(state).toBe(safe || found || findSent === 'full' ? 'sent' : 'uncertain');
    expect(delivered).toBe(state === 'sent' || step === 'afterBody' ? 1 : 0);
    promise('R6', 'A desk that dies in an attempt, or a connector that fails in one: at most once, never lost', 1);
    await desk.outbox().stop();
  });

  test('between two attempts loses nothing', async () => {
    const server = faultyServer(['cutBeforeBody', 'throwsFirst']);
    const desk = await outboxDesk(server);
    await desk.start();
    await desk.answer('o', await desk.customer('c'));
    await desk.clock.until(() => desk.item('o').state === 'retry');
    await desk.crash();
    await desk.clock.until(() => desk.item('o').attempts === 2);
    await desk.crash();
    await desk.clock.until(() => desk.item('o').state === 'sent');
    expect([...server.delivered.values()]).toEqual([1]);
    await desk.outbox().stop();
  });

  test('before the undo delay is over: it leaves after the start', async () => {
    const server = faultyServer();
    const desk = await outboxDesk(server);
    await desk.start();
    await desk.answer('o', await desk.customer('c'));
    await desk.clock.advance(4_000);
    await desk.crash();
    await desk.clock.advance(3_000);
    expect(desk.item('o').state).toBe('queued');
    await desk.clock.advance(4_000);
    expect(desk.item('o').state).toBe('sent');
    await desk.outbox().stop();
  });

  test('and is away for more than twelve hours: a person looks first', async () => {
    const server = faultyServer();
    const desk = await outboxDesk(server);
    await desk.answer('o', await desk.customer('c'));
    desk.clock.jump(13 * 3_600_000);
    await desk.start();
    await desk.clock.advance(60_000);
    expect(desk.item('o')).toMatchObject({ state: 'held', hold: 'overdue' });
    await desk.ledger.apply({ type: 'sendNow', id: desk.item('o').id });
    await desk.clock.settle();
    expect(desk.item('o').state).toBe('sent');
    await desk.outbox().stop();
  });

  test('with a ledger that cannot write the outcome: it is written when there is room again', async () => {
    const server = faultyServer();
    const desk = await outboxDesk(server);
    await desk.start();
    server.onStep = (step) => {
      if (step === 'afterBody') desk.ledger.full = true;
      return Promise.resolve();
    };
    await desk.answer('o', await desk.customer('c'));
    await desk.clock.advance(30_000);
    expect(desk.item('o')).toMatchObject({ state: 'sending', phase: 'body' });
    desk.ledger.full = false;
    await desk.clock.advance(3_000);
    expect(desk.item('o').state).toBe('sent');
    expect([...server.delivered.values()]).toEqual([1]);
    await desk.outbox().stop();
  });

  test('with a ledger that cannot write a phase: nothing leaves', async () => {
    const server = faultyServer();
    const desk = await outboxDesk(server);
    await desk.start();
    server.onStep = (step) => {
      desk.ledger.full = step === 'connecting';
      return Promise.resolve();
    };
    await desk.answer('o', await desk.customer('c'));
    await desk.clock.advance(15_000);
    expect(server.delivered.size).toBe(0);
    desk.ledger.full = false;
    server.onStep = () => Promise.resolve();
    await desk.clock.until(() => desk.item('o').state === 'sent');
    expect([...server.delivered.values()]).toEqual([1]);
    await desk.outbox().stop();
  });
});
