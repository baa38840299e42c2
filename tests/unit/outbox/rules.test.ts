import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AccountId, ConversationId, OutboxId, RemoteId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import { backoffMs } from '@shared/logic/backoff';
import { freshMs, holdReason, overdueMs } from '@shared/logic/outbox/hold';
import { afterLookups, nextLookupMs } from '@shared/logic/outbox/lookup';
import { afterAttempt, giveUpMs } from '@shared/logic/outbox/outcome';
import { plan } from '@shared/logic/outbox/queue';
import { atQuit } from '@shared/logic/outbox/quit';
import { outboxItem } from './item';

describe('hold', () => {
  const mail = { goalClass: 'mail', replyWindowMs: null } as const;
  const chat = { goalClass: 'messenger', replyWindowMs: 3_600_000 } as const;
  const meta = { ...chat, extended: { ms: 7_200_000, by: 'humanAgent' } } as const;
  const item = outboxItem({ seenUpTo: 500 });
  const at = 11_000;

  test.each([
    ['all was seen', { now: at, newestCustomerAt: 500, capabilities: mail }, null],
    ['a mail came since', { now: at, newestCustomerAt: 501, capabilities: mail }, 'customerWrote'],
    ['a chat line came since', { now: at, newestCustomerAt: 501, capabilities: chat }, null],
    ['a chat line, long ago', { now: 1_001 + freshMs, newestCustomerAt: 501, capabilities: chat }, 'customerWrote'],
    ['late, but not overdue', { now: at + overdueMs, newestCustomerAt: 0, capabilities: mail }, null],
    ['overdue', { now: at + overdueMs + 1, newestCustomerAt: 0, capabilities: mail }, 'overdue'],
    ['window closed', { now: 3_600_502, newestCustomerAt: 501, capabilities: chat }, 'windowClosed'],
    ['a person after the window', { now: 3_600_501, newestCustomerAt: 500, capabilities: meta }, null],
    ['after that too', { now: 7_200_501, newestCustomerAt: 500, capabilities: meta }, 'windowClosed'],
    ['what it speaks of left', { now: at, newestCustomerAt: 500, capabilities: chat, ahead: 'sent' }, null],
    [
      'what it speaks of failed',
      { now: at, newestCustomerAt: 500, capabilities: chat, ahead: 'failed' },
      'answerFirst',
    ],
    ['no window without a customer', { now: at, newestCustomerAt: 0, capabilities: chat }, null],
  ] as const)('%s', (_name, facts, reason) => expect(holdReason(item, facts)).toBe(reason));
});

describe('after an attempt', () => {
  const item = outboxItem({ state: 'sending', attempts: 1 });
  const error = appError('network.cut');

  test('sent keeps what the server said', () => {
    const receipt = { remoteId: 'r' as RemoteId, at: 7, delivery: null };
    expect(afterAttempt(item, { kind: 'sent', receipt }, 9, 0)).toMatchObject({
      state: 'sent',
      sentAt: 7,
      delivery: 'accepted',
    });
  });

  test('a server that names a time is not asked before it', () => {
    const fields = afterAttempt(item, { kind: 'notSent', error, retryAfterMs: 600_000 }, 9_000, 0);
    expect(fields).toMatchObject({ state: 'retry', notBefore: 609_000 });
  });

  test('retries end a day after the row was written', () => {
    fc.assert(
      fc.property(
        fc.nat(giveUpMs * 2),
        fc.nat(60),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (age, attempts, r) => {
          const now = item.createdAt + age;
          const fields = afterAttempt({ ...item, attempts }, { kind: 'notSent', error, retryAfterMs: null }, now, r);
          if (fields.state === 'retry') expect(fields.notBefore).toBeLessThanOrEqual(item.createdAt + giveUpMs);
          else expect(fields.state).toBe('failed');
        },
      ),
    );
  });

  test('three looks, then only a server that can tell lets it go again', () => {
    expect([0, 1, 2].every((looks) => nextLookupMs(looks) !== null)).toBe(true);
    expect(nextLookupMs(3)).toBeNull();
    expect(afterLookups(item, 'partial', 2_000)).toBeNull();
    expect(afterLookups(item, 'full', 2_000)).toMatchObject({ state: 'retry' });
    expect(afterLookups(item, 'full', item.createdAt + giveUpMs + 1)).toMatchObject({ state: 'failed' });
  });
});

test('a back-off stays between half its step and the step, and within its bounds', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (tries, random) => {
      const ms = backoffMs({ firstMs: 1_000, maxMs: 300_000 }, tries, random);
      const step = Math.min(300_000, 1_000 * 2 ** Math.min(tries - 1, 30));
      expect(ms).toBeGreaterThanOrEqual(step / 2);
      expect(ms).toBeLessThanOrEqual(step);
    }),
  );
});

test('the plan: one row an account, each conversation in its order, never beside one that is being sent', () => {
  const row = fc.record({
    account: fc.constantFrom('a', 'b', 'c'),
    talk: fc.nat(2),
    state: fc.constantFrom('queued', 'retry', 'sending', 'held', 'uncertain'),
    createdAt: fc.nat(20),
    notBefore: fc.nat(30),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), fc.nat(30), (rows, now) => {
      const items = rows.map(({ account, talk, state, createdAt, notBefore }, index) =>
        outboxItem({
          id: `o${index}` as OutboxId,
          accountId: account as AccountId,
          conversationId: `${account}${talk}` as ConversationId,
          state: state as 'queued',
          createdAt,
          notBefore,
        }),
      );
      const { due, wakeAt } = plan(items, now, new Set(['c' as AccountId]));
      expect(new Set(due.map(({ accountId }) => accountId)).size).toBe(due.length);
      for (const item of due) {
        expect(item.accountId).not.toBe('c');
        expect(item.notBefore).toBeLessThanOrEqual(now);
        expect(['queued', 'retry']).toContain(item.state);
        expect(items.some((o) => o.accountId === item.accountId && o.state === 'sending')).toBe(false);
        const ahead = items.filter(
          (o) =>
            o.conversationId === item.conversationId &&
            o.createdAt < item.createdAt &&
            ['queued', 'retry', 'sending'].includes(o.state),
        );
        expect(ahead).toEqual([]);
      }
      if (wakeAt !== null) expect(wakeAt).toBeGreaterThan(now);
      const idle = items.filter((o) => o.accountId === 'a');
      const canGo = idle.length > 0 && idle.every((o) => o.state === 'queued' && o.notBefore <= now);
      if (canGo) expect(due.some((o) => o.accountId === 'a')).toBe(true);
    }),
  );
});

test('quitting hurries what can leave, names what cannot, and leaves alone what is the person’s', () => {
  expect(atQuit(outboxItem(), 0, true)).toBe('hurry');
  expect(atQuit(outboxItem(), 0, false)).toBe('wait');
  expect(atQuit(outboxItem({ state: 'retry', notBefore: 5 }), 0, true)).toBe('wait');
  expect(atQuit(outboxItem({ state: 'sending' }), 0, false)).toBe('finish');
  for (const state of ['held', 'uncertain', 'failed', 'sent', 'cancelled'] as const) {
    expect(atQuit(outboxItem({ state }), 0, true)).toBe('leave');
  }
});
