import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OutboxItem, OutboxState, SendPhase } from '@shared/domain/outbox';
import { canMove, move } from '@shared/logic/outbox/moves';
import { cancelSend, sendNow, settleSend } from '@shared/logic/outbox/words';
import { afterCrash } from '@shared/logic/outbox/recover';
import { outboxItem } from './item';

const state = fc.constantFrom(...OutboxState.options);
const phase = fc.constantFrom(...SendPhase.options);

test('any changes in any order leave a valid row in exactly one state, and its key alone', () => {
  const fields = fc.record({ state, phase, attemptKey: fc.constant('other') }, { requiredKeys: [] });
  fc.assert(
    fc.property(fc.array(fields, { maxLength: 30 }), (changes) => {
      let item = outboxItem();
      for (const change of changes) {
        const moved = move(item, change);
        if (!moved.ok) continue;
        expect(canMove(item.state, moved.value.state)).toBe(true);
        item = moved.value;
        expect(OutboxItem.safeParse(item).success).toBe(true);
        expect(item.attemptKey).toBe('key');
        if (item.state === 'uncertain') expect(item.phase).toBe('body');
        else if (item.state !== 'sending') expect(item.phase).toBe('idle');
      }
    }),
  );
});

test('what was sent stays sent, what was taken back stays taken back', () => {
  for (const to of OutboxState.options) {
    expect(canMove('sent', to)).toBe(to === 'sent');
    expect(canMove('cancelled', to)).toBe(false);
  }
});

test('nothing but a word of the person leads from uncertain to another sending', () => {
  const item = outboxItem({ state: 'uncertain', phase: 'body' });
  expect(canMove('uncertain', 'sending')).toBe(false);
  expect(sendNow(item, 5, 0).ok).toBe(false);
  expect(cancelSend(item).ok).toBe(false);
  expect(settleSend(item, 'again', 5)).toMatchObject({ ok: true, value: { state: 'queued', notBefore: 5 } });
  expect(settleSend(item, 'sent', 5)).toMatchObject({ ok: true, value: { state: 'sent', sentAt: 5 } });
});

test('a phase never goes back within an attempt', () => {
  const body = outboxItem({ state: 'sending', phase: 'body' });
  expect(move(body, { state: 'sending', phase: 'connecting' }).ok).toBe(false);
  expect(move(outboxItem({ state: 'sent' }), { state: 'sending', phase: 'body' }).ok).toBe(false);
});

test('every word of the person fits the machine, in every state', () => {
  for (const from of OutboxState.options) {
    const item = outboxItem({ state: from, phase: from === 'uncertain' ? 'body' : 'idle' });
    for (const word of [sendNow(item, 5, 9), cancelSend(item), settleSend(item, 'again', 5)]) {
      if (word.ok) expect(move(item, word.value).ok).toBe(true);
    }
  }
});

test('only the release of a held row counts what the customer wrote as seen', () => {
  expect(sendNow(outboxItem({ state: 'held' }), 50, 70)).toMatchObject({ value: { seenUpTo: 70 } });
  expect(sendNow(outboxItem(), 50, 70)).not.toHaveProperty('value.seenUpTo');
});

test('a crash is safe up to connecting, and in doubt from the body on', () => {
  const sending = (at: SendPhase) => afterCrash(outboxItem({ state: 'sending', phase: at }), 9);
  expect(sending('idle')).toMatchObject({ state: 'retry', notBefore: 9 });
  expect(sending('connecting')).toMatchObject({ state: 'retry' });
  expect(sending('body')).toMatchObject({ state: 'uncertain' });
  for (const other of OutboxState.options.filter((s) => s !== 'sending')) {
    expect(afterCrash(outboxItem({ state: other }), 9)).toBeNull();
  }
});
