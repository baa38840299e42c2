import { describe, expect, it } from 'vitest';
import { nativeThread } from '@shared/channels/thread';
import { DraftId, MessageId, OutboxId } from '@shared/domain/ids';
import { account, messageEvent, monday } from '../../support/desk/builders';
import { rulesDesk } from '../../support/desk/rulesDesk';

/** The message of that number in a thread of its own. */
function asked(thread: string, number: number) {
  const event = messageEvent(`${thread} ${number}`, monday + number);
  return { ...event, thread: nativeThread(thread, 'kunde@example.test') };
}

function filled() {
  const desk = rulesDesk();
  desk.take(asked('a', 0), asked('b', 0));
  return desk;
}

function send(desk: ReturnType<typeof rulesDesk>, id: string) {
  const [row] = desk.conversations();
  if (!row) throw new Error('no conversation');
  return desk.change({
    type: 'send',
    outboxId: OutboxId.parse(`out ${id}`),
    messageId: MessageId.parse(`message ${id}`),
    draft: {
      kind: 'reply',
      replyTo: null,
      to: [],
      cc: [],
      bcc: [],
      subject: null,
      html: null,
      from: null,
      id: DraftId.parse(`draft ${id}`),
      accountId: row.accountId,
      conversationId: row.id,
      text: 'Gern.',
      attachments: [],
      updatedAt: desk.now,
    },
    seenUpTo: desk.now,
    thenDone: false,
  });
}

describe('an account that is removed with its history kept', () => {
  it('keeps every message, is owed nothing, and sends nothing any more', () => {
    const desk = filled();
    send(desk, '1');
    const before = desk.memory.all('message').length - 1;
    desk.system({ type: 'removeAccount', id: account().id, keep: true });

    expect(desk.memory.all('message')).toHaveLength(before);
    expect(desk.conversations().map(({ state }) => state)).toEqual(['done', 'done']);
    expect(desk.conversations().map(({ deadlineAt, waitingSince }) => deadlineAt ?? waitingSince)).toEqual([
      null,
      null,
    ]);
    expect(desk.memory.all('outbox').map(({ state }) => state)).toEqual(['cancelled']);
    expect(desk.memory.all('draft').map(({ text }) => text)).toEqual(['Gern.']);
    expect(desk.memory.all('account')[0]?.removedAt).toBe(desk.now);
    expect(() => send(desk, '2')).toThrow('account.removed');
    expect(() => desk.change({ type: 'sendNow', id: OutboxId.parse('out 1') })).toThrow('account.removed');
  });

  it('leaves what may have been sent as that, not to be sent again', () => {
    const desk = filled();
    send(desk, '1');
    const id = OutboxId.parse('out 1');
    desk.now += 60_000;
    desk.system({ type: 'outbox', id, fields: { state: 'sending', phase: 'body' } });
    desk.system({ type: 'removeAccount', id: account().id, keep: true });
    expect(desk.memory.store.get('outbox', id)?.state).toBe('uncertain');
    expect(() => desk.change({ type: 'settleSend', id, verdict: 'again' })).toThrow('account.removed');
    desk.change({ type: 'settleSend', id, verdict: 'sent' });
    expect(desk.memory.store.get('outbox', id)?.state).toBe('sent');
  });

  it('doubles nothing when it is back and its server tells everything again', () => {
    const desk = filled();
    desk.system({ type: 'removeAccount', id: account().id, keep: true });
    desk.system({ type: 'putAccount', account: account() });
    desk.take(asked('a', 0), asked('b', 0), asked('b', 1));
    expect(desk.memory.all('message')).toHaveLength(3);
    expect(desk.conversations()).toHaveLength(2);
  });
});
