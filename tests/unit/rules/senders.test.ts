import { describe, expect, test } from 'vitest';
import { messageEvent, monday } from '../../support/desk/builders';
import { rulesDesk } from '../../support/desk/rulesDesk';

const hour = 3_600_000;

function desk() {
  const made = rulesDesk();
  made.take(messageEvent('first', monday - hour), { type: 'synced', at: monday });
  made.now += 1000;
  const address = made.memory.all('message')[0]?.author.address ?? '';
  const block = (value: boolean) => made.change({ type: 'setSender', address, field: 'blocked', value });
  return {
    ...made,
    address,
    block,
    only: made.only,
    get now() {
      return made.now;
    },
  };
}

describe('a blocked sender', () => {
  test('is spam from the start, without news, clock or count', () => {
    const { block, take, conversations, now, address } = desk();
    block(true);
    const event = messageEvent('second', now);
    const thread = { ...event.thread, nativeThread: 'another' };
    const { arrived } = take({ ...event, thread, author: { ...event.author, id: address.toUpperCase() } });
    const fresh = conversations().find(({ state }) => state === 'spam');
    expect(fresh).toMatchObject({ unread: 0, deadlineAt: null });
    expect(arrived).toEqual([]);
  });

  test('stays where it is in a conversation that is still going on', () => {
    const { block, take, only, now } = desk();
    block(true);
    const before = only().state;
    take(messageEvent('second', now));
    expect(only().state).toBe(before);
  });

  test('ends up in spam where the conversation had ended', () => {
    const { block, take, change, only, now } = desk();
    change({ type: 'setState', ids: [only().id], state: 'done' });
    block(true);
    take(messageEvent('second', now));
    expect(only().state).toBe('spam');
  });

  test('is a customer again once unblocked, and nothing is left of it', () => {
    const { block, memory, take, change, only, now } = desk();
    block(true);
    block(false);
    expect(memory.all('sender')).toEqual([]);
    change({ type: 'setState', ids: [only().id], state: 'done' });
    take(messageEvent('second', now));
    expect(only().state).toBe('open');
  });
});

test('a decision about a sender is undone like anything, and the same one twice is none', () => {
  const { block, change, memory } = desk();
  const { undo, what } = block(true);
  expect(what).toBe('blocked');
  expect(block(true)).toMatchObject({ undo: null, count: 0 });
  change({ type: 'undo', id: undo });
  expect(memory.all('sender')).toEqual([]);
});

test('undo takes back its own decision alone, whichever came first', () => {
  const { block, change, memory, address } = desk();
  const { undo: blocked } = block(true);
  const { undo: shown } = change({ type: 'setSender', address, field: 'pictures', value: true });
  change({ type: 'undo', id: blocked });
  expect(memory.all('sender')).toMatchObject([{ id: address, blocked: false, pictures: true }]);
  change({ type: 'undo', id: shown });
  expect(memory.all('sender')).toEqual([]);
});

test('an unblocking is undone beside a later decision about the same address', () => {
  const { block, change, memory, address } = desk();
  block(true);
  const { undo } = block(false);
  change({ type: 'setSender', address, field: 'pictures', value: true });
  change({ type: 'undo', id: undo });
  expect(memory.all('sender')).toMatchObject([{ blocked: true, pictures: true }]);
});
