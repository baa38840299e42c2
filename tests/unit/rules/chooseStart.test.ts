import { expect, test } from 'vitest';
import { nativeThread } from '@shared/channels/thread';
import { account, messageEvent, monday } from '../../support/desk/builders';
import { rulesDesk } from '../../support/desk/rulesDesk';

const day = 86_400_000;

/** A mailbox after its first sync: one recent question, one of last year. */
function synced() {
  const first = { ...account(), syncedAt: null };
  const desk = rulesDesk(first);
  for (const [thread, at] of [
    ['recent', monday - day],
    ['old', monday - 300 * day],
  ] as const)
    desk.take(messageEvent(thread, at, { thread: nativeThread(thread, thread) }));
  desk.take({ type: 'synced', at: monday });
  const states = () =>
    desk
      .conversations()
      .sort((a, b) => a.lastMessageAt - b.lastMessageAt)
      .map(({ state }) => state);
  const asked = () => desk.memory.all('account')[0]?.firstSync;
  return { desk, states, asked, id: first.id };
}

test.each([
  ['these', ['done', 'open']],
  ['all', ['open', 'open']],
  ['none', ['done', 'done']],
] as const)('a new account begins with %s, and z asks again', (choice, wanted) => {
  const { desk, states, asked, id } = synced();
  expect(asked()).toEqual({ these: 1, all: 2, choice: null });
  expect(states()).toEqual(['done', 'open']);
  desk.change({ type: 'chooseStart', account: id, choice });
  expect([states(), asked()?.choice]).toEqual([wanted, choice]);
  expect(() => desk.change({ type: 'chooseStart', account: id, choice })).toThrow();
  desk.change({ type: 'undo', id: null });
  expect([states(), asked()?.choice]).toEqual([['done', 'open'], null]);
});

test('news since stays open whatever is said of old ones', () => {
  const { desk, states, id } = synced();
  desk.take(messageEvent('more', monday + 1000, { thread: nativeThread('recent', 'recent') }));
  desk.change({ type: 'chooseStart', account: id, choice: 'none' });
  expect(states()).toEqual(['done', 'open']);
});
