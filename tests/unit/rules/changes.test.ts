import type { Draft } from '@shared/domain/draft';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { ConversationId, DraftId, MessageId, OutboxId, TagId } from '@shared/domain/ids';
import type { Change } from '@shared/domain/change';
import { summarise } from '@shared/logic/conversation/summary';
import { isPending } from '@shared/logic/desk/counters';
import { draft, messageEvent, monday } from '../../support/desk/builders';
import { rulesDesk } from '../../support/desk/rulesDesk';

const hour = 3_600_000;
type Desk = ReturnType<typeof rulesDesk>;

function filled(): Desk {
  const desk = rulesDesk();
  for (const name of ['a', 'b', 'c']) {
    const thread = { ...messageEvent('x', 0).thread, nativeThread: name };
    desk.take(messageEvent(name, monday - hour, { thread }));
  }
  return desk;
}

let made = 0;
const fresh = (): string => `fresh${++made}`;

const someChange = (ids: ConversationId[]): fc.Arbitrary<Change> => {
  const some = fc.subarray(ids, { minLength: 1 });
  const one = fc.constantFrom(...ids);
  const tag = TagId.parse('tag');
  return fc.oneof(
    fc.record({
      type: fc.constant('setState' as const),
      ids: some,
      state: fc.constantFrom('open', 'done', 'spam', 'trash'),
    }),
    fc.record({ type: fc.constant('setRead' as const), ids: some, read: fc.boolean() }),
    fc.record({
      type: fc.constant('setFlag' as const),
      ids: some,
      flag: fc.constantFrom('starred', 'pinned', 'muted'),
      value: fc.boolean(),
    }),
    fc.record({
      type: fc.constant('snooze' as const),
      ids: some,
      until: fc.constant(monday + hour),
      zone: fc.constant('UTC'),
      onReply: fc.boolean(),
    }),
    fc.record({
      type: fc.constant('setTags' as const),
      ids: some,
      add: fc.subarray([tag]),
      remove: fc.subarray([tag]),
    }),
    one.map((conversationId): Change => ({
      type: 'addNote',
      conversationId,
      messageId: MessageId.parse(fresh()),
      text: 'Notiz',
    })),
    one.map((id): Change => ({ type: 'saveDraft', draft: draft(id, { id: draft(id).id }) })),
    one.map((id): Change => ({
      type: 'send',
      outboxId: OutboxId.parse(fresh()),
      messageId: MessageId.parse(fresh()),
      draft: draft(id),
      seenUpTo: 0,
      thenDone: false,
    })),
    fc
      .tuple(one, one)
      .filter(([a, b]) => a !== b)
      .map(([a, b]): Change => ({ type: 'link', a, b })),
    one.map((id): Change => ({ type: 'unlink', id })),
  );
};

/** Every row a person can see the effect of, without what counts or remembers. */
function visible(desk: Desk) {
  return {
    conversation: desk.conversations().sort((a, b) => a.id.localeCompare(b.id)),
    message: desk.memory
      .all('message')
      .map((m) => ({ ...m, seq: 0 }))
      .sort((a, b) => a.id.localeCompare(b.id)),
    draft: desk.memory.all('draft').map((d) => ({ ...d, updatedAt: 0 })),
  };
}

function checkInvariants(desk: Desk) {
  const rows = desk.conversations();
  const expected = new Map<string, number>();
  const add = (id: string) => expected.set(id, (expected.get(id) ?? 0) + 1);
  for (const c of rows) {
    // Of a linked pair one half is shown and counted, by the lists of an account the other one only where it is another's.
    const other = rows.find(({ id }) => id === c.linkedTo);
    expect([c, other].filter((half) => half?.behind === undefined && half !== undefined)).toHaveLength(1);
    if (c.behind === undefined) add(`state:${c.state}`);
    expect(c.behind === undefined || (c.behind === 'account') === (c.accountId === other?.accountId)).toBe(true);
    if (c.behind === 'account') continue;
    if (c.state === 'open') [`account:${c.accountId}`, `channel:${c.channel}`].forEach(add);
    const inbox = c.state === 'open' || c.state === 'waiting';
    if (inbox && c.unread > 0 && c.behind === undefined) add('unread');
    if (inbox && c.unread > 0) [`accountUnread:${c.accountId}`, `channelUnread:${c.channel}`].forEach(add);
    const { subject: _, ...counted } = summarise(desk.memory.store.messagesOf(c.id), c.settledAt);
    expect(c).toMatchObject(counted.messageCount > 0 ? counted : {});
  }
  desk.memory.all('draft').forEach(() => add('drafts'));
  desk.memory
    .all('outbox')
    .filter(isPending)
    .forEach(() => add('outbox'));
  expect(new Map(desk.memory.all('counter').map((c) => [c.id, c.value]))).toEqual(expected);
}

function tryChange(desk: Desk, change: Change): string | null {
  try {
    return desk.change(change).undo;
  } catch {
    return null;
  }
}

describe('changes and undo', () => {
  it('any change can be taken back completely, at once', () => {
    const ids = filled()
      .conversations()
      .map((c) => c.id);
    fc.assert(
      fc.property(fc.array(someChange(ids), { maxLength: 6 }), someChange(ids), (before, change) => {
        const desk = filled();
        for (const b of before) tryChange(desk, b);
        const was = visible(desk);
        const undo = tryChange(desk, change);
        checkInvariants(desk);
        fc.pre(undo !== null);
        const reply = desk.change({ type: 'undo', id: null });
        expect(reply.left).toEqual([]);
        if (change.type !== 'send') expect(visible(desk)).toEqual(was);
        checkInvariants(desk);
      }),
      { numRuns: 300 },
    );
  });

  it('undo leaves what has changed since and says so', () => {
    const desk = filled();
    const [row] = desk.conversations();
    if (!row) throw new Error('no row');
    desk.change({ type: 'setFlag', ids: [row.id], flag: 'starred', value: true });
    desk.change({ type: 'setState', ids: [row.id], state: 'done' });
    desk.now += 1000;
    desk.take(messageEvent('later', desk.now, { thread: { ...messageEvent('x', 0).thread, nativeThread: 'a' } }));
    const reply = desk.change({ type: 'undo', id: null });
    expect(reply.left).toContainEqual({ table: 'conversation', id: row.id, field: 'state' });
    expect(desk.memory.store.get('conversation', row.id)).toMatchObject({ state: 'open', starred: true });
  });

  it('the last fifty steps can be taken back one by one, then no more', () => {
    const desk = filled();
    const [row] = desk.conversations();
    if (!row) throw new Error('no row');
    for (let i = 0; i < 60; i++) {
      desk.now += 1;
      desk.change({ type: 'setFlag', ids: [row.id], flag: 'starred', value: i % 2 === 0 });
    }
    for (let i = 0; i < 50; i++) desk.change({ type: 'undo', id: null });
    expect(() => desk.change({ type: 'undo', id: null })).toThrow('undo.gone');
  });

  it('a refused change leaves nothing behind', () => {
    const desk = filled();
    const [row] = desk.conversations();
    if (!row) throw new Error('no row');
    const rev = desk.memory.rev();
    const ids = [row.id, ConversationId.parse('nobody')];
    expect(() => desk.change({ type: 'setState', ids, state: 'done' })).toThrow('not.found');
    expect(desk.memory.rev()).toBe(rev);
    expect(desk.memory.store.get('conversation', row.id)?.state).toBe('open');
  });

  it('one item of two linked conversations is done and undone as one step', () => {
    const desk = filled();
    const [a, b] = desk.conversations();
    if (!a || !b) throw new Error('no rows');
    desk.change({ type: 'link', a: a.id, b: b.id });
    desk.change({ type: 'setState', ids: [a.id], state: 'done' });
    expect(desk.memory.store.get('conversation', b.id)?.state).toBe('done');
    desk.change({ type: 'undo', id: null });
    expect(desk.memory.store.get('conversation', b.id)?.state).toBe('open');
  });
});

describe('a linked pair', () => {
  it('is one item, shown by the half that is more urgent', () => {
    const desk = filled();
    const [a, b] = desk.conversations();
    if (!a || !b) throw new Error('no rows');
    const shown = () => desk.conversations().filter(({ id, behind }) => [a.id, b.id].includes(id) && !behind);
    desk.change({ type: 'link', a: a.id, b: b.id });
    expect(shown()).toHaveLength(1);
    for (const [done, open] of [
      [a, b],
      [b, a],
    ] as const) {
      desk.change({ type: 'unlink', id: a.id });
      expect(shown()).toHaveLength(2);
      desk.change({ type: 'setState', ids: [done.id], state: 'done' });
      desk.change({ type: 'setState', ids: [open.id], state: 'open' });
      desk.change({ type: 'link', a: a.id, b: b.id });
      expect(shown()).toMatchObject([{ id: open.id }]);
    }
  });
});

describe('sending', () => {
  const send = (desk: Desk, text = 'Antwort', more: Partial<Draft> = {}): OutboxId => {
    const [row] = desk.conversations();
    const outboxId = OutboxId.parse('out');
    desk.change({
      type: 'send',
      outboxId,
      messageId: MessageId.parse('msg'),
      draft: draft(row?.id ?? null, { text, ...more }),
      seenUpTo: 0,
      thenDone: false,
    });
    return outboxId;
  };

  it('shows the answer at once, and taking it back gives the draft again', () => {
    const desk = filled();
    send(desk);
    const row = desk.memory.store.get('message', 'msg');
    expect(row).toMatchObject({ direction: 'out', text: 'Antwort', outboxId: 'out' });
    expect(desk.memory.store.get('conversation', row?.conversationId ?? '')).toMatchObject({
      state: 'waiting',
      outboxCount: 1,
    });
    desk.change({ type: 'undo', id: null });
    expect(desk.memory.store.get('message', 'msg')).toBeNull();
    expect(desk.memory.all('draft')).toMatchObject([{ text: 'Antwort' }]);
    expect(desk.memory.store.get('outbox', 'out')?.state).toBe('cancelled');
    expect(desk.memory.store.get('conversation', row?.conversationId ?? '')).toMatchObject({
      state: 'open',
      outboxCount: 0,
      hasDraft: true,
    });
  });

  it('cannot be taken back once it is on its way', () => {
    const desk = filled();
    const id = send(desk);
    desk.system({ type: 'outbox', id, fields: { state: 'sending', phase: 'body' } });
    expect(() => desk.change({ type: 'undo', id: null })).toThrow('undo.tooLate');
    expect(() => desk.change({ type: 'cancelSend', id })).toThrow('undo.tooLate');
  });

  it('a failure opens the conversation again', () => {
    const desk = filled();
    const id = send(desk);
    desk.system({ type: 'outbox', id, fields: { state: 'failed', error: { code: 'server.failed', facts: {} } } });
    const row = desk.memory.store.get('outbox', id);
    expect(desk.memory.store.get('conversation', row?.conversationId ?? '')).toMatchObject({
      state: 'open',
      waitingSince: monday - hour,
    });
  });

  it('our own echo joins the row that is shown, also before the answer of the server', () => {
    const desk = filled();
    const id = send(desk);
    const item = desk.memory.store.get('outbox', id);
    desk.system({ type: 'outbox', id, fields: { state: 'sending', phase: 'body' } });
    desk.system({ type: 'outbox', id, fields: { state: 'uncertain' } });
    const count = desk.memory.all('message').length;
    desk.take(
      messageEvent('echo', desk.now, {
        direction: 'out',
        attemptKey: item?.attemptKey ?? null,
        thread: { ...messageEvent('x', 0).thread, nativeThread: 'a' },
      }),
    );
    expect(desk.memory.all('message')).toHaveLength(count);
    expect(desk.memory.store.get('outbox', id)?.state).toBe('sent');
  });

  it('the same sending or note twice is refused: nothing leaves twice, nothing is written over', () => {
    const desk = filled();
    const id = send(desk);
    desk.system({ type: 'outbox', id, fields: { state: 'sending', phase: 'body' } });
    desk.system({ type: 'outbox', id, fields: { state: 'sent' } });
    expect(() => send(desk)).toThrow('conflict.stale');
    expect(desk.memory.store.get('outbox', id)?.state).toBe('sent');
    const [a, b] = desk.conversations();
    if (!a || !b) throw new Error('no rows');
    const messageId = MessageId.parse('note');
    desk.change({ type: 'addNote', conversationId: a.id, messageId, text: 'eins' });
    expect(() => desk.change({ type: 'addNote', conversationId: b.id, messageId, text: 'zwei' })).toThrow(
      'conflict.stale',
    );
    expect(desk.memory.store.get('message', 'note')).toMatchObject({ conversationId: a.id, text: 'eins' });
    checkInvariants(desk);
  });

  it('refuses nothing to say, and a closed window', () => {
    const desk = filled();
    expect(() => send(desk, '   ')).toThrow('content.empty');
    desk.now += 25 * hour;
    expect(() => send(desk)).toThrow('window.closed');
  });

  it('sends an approved text after the window, as long as it is that word for word', () => {
    const desk = filled();
    desk.now += 25 * hour;
    const account = desk.memory.store.get('account', draft(null).accountId);
    if (!account) throw new Error('no account');
    const approved = [{ id: 'HX1', name: 'Fertig', language: 'de', text: 'Hallo {{1}}', variables: ['1'] }];
    desk.system({ type: 'putAccount', account: { ...account, approved } });
    const use = { id: 'HX1', values: { 1: 'Karla' } };
    expect(() => send(desk, 'Hallo Karla!', { approved: use })).toThrow('window.closed');
    const id = send(desk, 'Hallo Karla', { approved: use });
    expect(desk.memory.store.get('outbox', id)?.approved).toEqual(use);
    desk.change({ type: 'cancelSend', id });
    expect(desk.memory.all('draft').at(-1)?.approved).toEqual(use);
  });

  it('removing an account leaves no row of it', () => {
    const desk = filled();
    send(desk);
    desk.change({ type: 'saveDraft', draft: draft(null, { id: DraftId.parse('new'), kind: 'new' }) });
    desk.system({ type: 'removeAccount', id: draft(null).accountId });
    for (const table of [
      'account',
      'conversation',
      'message',
      'draft',
      'outbox',
      'customer',
      'step',
      'counter',
    ] as const) {
      expect(desk.memory.all(table)).toEqual([]);
    }
  });
});
