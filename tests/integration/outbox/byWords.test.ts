import { expect, test } from 'vitest';
import type { AccountId, AttachmentId } from '@shared/domain/ids';
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

test('the words of an answer stand there once, and prove nothing of files that leave after them', async () => {
  const { desk, tell, messages } = await inDoubt();
  const { store } = desk.ledger.rows;
  const facts = { state: 'local' as const, sha256: null, cid: null, width: null, height: null, durationMs: null };
  const file = { id: 'f' as AttachmentId, name: 'offer.pdf', mime: 'application/pdf', bytes: 3, ...facts };
  store.put('outbox', { ...desk.item('o'), attachments: [file] });
  await tell('m_1', 'answer o');
  expect(desk.item('o').state).toBe('sending');
  expect(messages()).toHaveLength(1);
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
