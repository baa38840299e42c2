import { expect, test } from 'vitest';
import type { AccountId } from '@shared/domain/ids';
import { faultyServer } from '../../support/connectors/faultyServer';
import { inbound } from '../../support/connectors/fixtures';
import { outboxDesk } from '../../support/connectors/outboxDesk';

/** An answer that is in doubt, on a channel that gives no key back and cannot be asked. */
async function inDoubt() {
  const desk = await outboxDesk(faultyServer(), { undoMs: 0 });
  const conversation = await desk.customer('c');
  await desk.answer('o', conversation);
  const doubt = { state: 'sending', phase: 'body' } as const;
  await desk.ledger.system({
    type: 'outbox',
    id: desk.item('o').id,
    fields: { state: 'sending', phase: 'connecting' },
  });
  await desk.ledger.system({ type: 'outbox', id: desk.item('o').id, fields: doubt });
  const tell = (remoteId: string, text: string, more: object = {}) =>
    desk.ledger.ingest(
      'a' as AccountId,
      [{ ...inbound('c', remoteId, desk.clock.now()), direction: 'out', text, delivery: 'delivered', ...more }],
      null,
    );
  const messages = () => desk.ledger.rows.all('message').filter(({ direction }) => direction === 'out');
  return { desk, tell, messages };
}

test('the server’s copy of an answer in doubt is known by its words: it went out, and stands there once', async () => {
  const { desk, tell, messages } = await inDoubt();
  await tell('SM1', 'answer o\r\n');
  expect(desk.item('o')).toMatchObject({ state: 'sent', delivery: 'delivered' });
  await tell('SM1', 'answer o');
  expect(messages()).toMatchObject([{ text: 'answer o', delivery: 'delivered' }]);
  // Whoever answers late finds the row settled.
  const late = await desk.ledger.system({ type: 'outbox', id: desk.item('o').id, fields: { state: 'uncertain' } });
  expect(late.ok).toBe(false);
});

test.each([
  ['other words', 'answer x', {}],
  ['the same words of long before', 'answer o', { sentAt: 1 }],
  ['the customer who says the same', 'answer o', { direction: 'in' }],
])('%s prove nothing', async (_, text, more) => {
  const { desk, tell } = await inDoubt();
  await tell('SM2', text, more);
  expect(desk.item('o').state).toBe('sending');
});
