import { describe, expect, test } from 'vitest';
import { faultyServer } from '../../support/connectors/faultyServer';
import { outboxDesk } from '../../support/connectors/outboxDesk';

describe('what waits, and why', () => {
  test('a mail is held when the customer wrote meanwhile, and released by the person', async () => {
    const server = faultyServer();
    const desk = await outboxDesk(server);
    await desk.start();
    const conversation = await desk.customer('c');
    await desk.answer('o', conversation);
    await desk.clock.advance(2_000);
    await desk.customer('c');
    await desk.ledger.apply({ type: 'sendNow', id: desk.item('o').id });
    await desk.clock.settle();
    expect(desk.item('o')).toMatchObject({ state: 'held', hold: 'customerWrote' });
    await desk.ledger.apply({ type: 'sendNow', id: desk.item('o').id });
    await desk.clock.settle();
    expect(desk.item('o').state).toBe('sent');
    await desk.outbox().stop();
  });

  test('a chat goes on while both are typing, and is held once it is old', async () => {
    const server = faultyServer();
    const desk = await outboxDesk(server, { goalClass: 'messenger', undoMs: 3_000 });
    await desk.start();
    const conversation = await desk.customer('c');
    await desk.answer('o', conversation);
    await desk.customer('c');
    await desk.clock.advance(3_000);
    expect(desk.item('o').state).toBe('sent');

    desk.online = false;
    await desk.answer('p', conversation);
    await desk.clock.advance(120_000);
    await desk.customer('c');
    desk.online = true;
    desk.outbox().wake();
    await desk.clock.advance(1_000);
    expect(desk.item('p')).toMatchObject({ state: 'held', hold: 'customerWrote' });
    await desk.outbox().stop();
  });

  test('a closed reply window holds it', async () => {
    const server = faultyServer();
    const desk = await outboxDesk(server, { replyWindowMs: 3_600_000, goalClass: 'messenger' });
    await desk.start();
    desk.online = false;
    await desk.answer('o', await desk.customer('c'));
    await desk.clock.advance(3_700_000);
    desk.online = true;
    desk.outbox().wake();
    await desk.clock.advance(1_000);
    expect(desk.item('o')).toMatchObject({ state: 'held', hold: 'windowClosed' });
    expect(server.delivered.size).toBe(0);
    await desk.outbox().stop();
  });

  test('after the plain window it leaves as a person’s, within it as any other', async () => {
    const server = faultyServer();
    const extended = { ms: 7_200_000, by: 'humanAgent' } as const;
    const desk = await outboxDesk(server, { replyWindowMs: 3_600_000, extended, goalClass: 'messenger' });
    await desk.start();
    const conversation = await desk.customer('c');
    await desk.answer('o', conversation);
    await desk.clock.advance(15_000);
    desk.online = false;
    await desk.answer('p', conversation);
    await desk.clock.advance(3_700_000);
    desk.online = true;
    desk.outbox().wake();
    await desk.clock.advance(1_000);
    expect(desk.item('p').state).toBe('sent');
    expect(server.given.map(({ humanAgent }) => humanAgent ?? false)).toEqual([false, true]);
    await desk.outbox().stop();
  });

  test('offline is named, and it leaves when the line is back', async () => {
    const server = faultyServer();
    const desk = await outboxDesk(server);
    await desk.start();
    desk.online = false;
    await desk.answer('o', await desk.customer('c'));
    await desk.clock.advance(60_000);
    expect(desk.item('o')).toMatchObject({ state: 'queued', hold: 'offline' });
    desk.online = true;
    desk.outbox().wake();
    await desk.clock.settle();
    expect(desk.item('o')).toMatchObject({ state: 'sent', hold: null });
    await desk.outbox().stop();
  });

  test('a rate limit is obeyed, by the other rows of the account too', async () => {
    const server = faultyServer(['rateLimited']);
    const desk = await outboxDesk(server);
    await desk.start();
    await desk.answer('o', await desk.customer('c'));
    await desk.answer('p', await desk.customer('e'));
    await desk.clock.advance(10_000 + 599_000);
    expect(server.delivered.size).toBe(0);
    await desk.clock.advance(10_000);
    expect([desk.item('o').state, desk.item('p').state]).toEqual(['sent', 'sent']);
    await desk.outbox().stop();
  });

  test('answers of one conversation leave in the order they were written', async () => {
    const server = faultyServer(['cutBeforeBody', 'cutBeforeBody']);
    const desk = await outboxDesk(server);
    await desk.start();
    const conversation = await desk.customer('c');
    await desk.answer('1', conversation);
    await desk.clock.advance(1_000);
    await desk.answer('2', conversation);
    await desk.clock.until(() => desk.item('2').state === 'sent');
    expect(desk.item('1').sentAt).toBeLessThanOrEqual(desk.item('2').sentAt ?? 0);
    expect([...server.delivered.keys()]).toEqual([desk.item('1').attemptKey, desk.item('2').attemptKey]);
    await desk.outbox().stop();
  });

  test('an account that is refused for a day fails and says so', async () => {
    const server = faultyServer(Array(1000).fill('throwsConnecting'));
    const desk = await outboxDesk(server);
    await desk.start();
    await desk.answer('o', await desk.customer('c'));
    await desk.clock.advance(86_400_000);
    expect(desk.item('o')).toMatchObject({ state: 'failed', error: { code: 'network.cut' } });
    expect(desk.item('o').attempts).toBeGreaterThan(50);
    expect(desk.item('o').attempts).toBeLessThan(250);
    await desk.outbox().stop();
  });
});

describe('quitting', () => {
  test('what is in its undo delay goes at once', async () => {
    const server = faultyServer();
    const desk = await outboxDesk(server);
    await desk.start();
    await desk.answer('1', await desk.customer('c'));
    await desk.answer('2', await desk.customer('e'));
    expect(await desk.outbox().beforeQuit()).toEqual({ waiting: 0 });
    const before = desk.clock.now();
    const flushing = desk.outbox().flush(5_000);
    await desk.clock.advance(1_000);
    expect(await flushing).toEqual({ waiting: 0 });
    expect(server.delivered.size).toBe(2);
    expect(desk.item('1').sentAt).toBe(before);
    await desk.outbox().stop();
  });

  test('what cannot leave is counted, and takes no longer than the limit', async () => {
    const server = faultyServer(['deafConnecting', 'deafConnecting']);
    const desk = await outboxDesk(server);
    await desk.start();
    await desk.answer('1', await desk.customer('c'));
    const start = desk.clock.now();
    const flushing = desk.outbox().flush(5_000);
    await desk.clock.advance(5_000);
    expect(await flushing).toEqual({ waiting: 1 });
    expect(desk.clock.now() - start).toBe(5_000);
    const stopping = desk.outbox().stop();
    await desk.clock.advance(4_000);
    await stopping;
    expect(desk.item('1').state).toBe('retry');

    await desk.start();
    desk.online = false;
    await desk.answer('2', await desk.customer('e'));
    expect(await desk.outbox().beforeQuit()).toEqual({ waiting: 2 });
    await desk.outbox().stop();
  });
});
