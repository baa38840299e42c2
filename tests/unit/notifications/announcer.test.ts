import { expect, test } from 'vitest';
import type { ConversationId } from '@shared/domain/ids';
import type { Announcement } from '@shared/logic/notifications/announce';
import { defaultNotifications } from '@shared/logic/notifications/quiet';
import { nativeThread } from '@shared/channels/thread';
import { createAnnouncer } from '../../../electron/notifications/announcer';
import { followCounter } from '../../../electron/notifications/followCounter';
import { messageEvent, monday } from '../../support/desk/builders';
import { rulesDesk } from '../../support/desk/rulesDesk';
import { manualClock } from '../../support/connectors/manualClock';

function announcing() {
  const desk = rulesDesk();
  const clock = manualClock(monday);
  const told: (readonly Announcement[])[] = [];
  let onScreen: ConversationId | null = null;
  const { store } = desk.memory;
  const announcer = createAnnouncer({
    ledger: {
      conversation: async (id) => store.get('conversation', id),
      message: async (id) => store.get('message', id),
      notifications: async () => defaultNotifications('Europe/Berlin'),
    },
    clock,
    zone: 'Europe/Berlin',
    onScreen: () => onScreen,
    show: (announcements) => told.push(announcements),
  });
  let count = 0;
  return {
    ...{ desk, clock, told, announcer },
    look: (id: ConversationId) => (onScreen = id),
    /** A message of this customer comes in. */
    arrive: (customer: string) => {
      const thread = nativeThread(customer, customer);
      const { arrived } = desk.take(messageEvent(`m${++count}`, monday + count, { thread }));
      announcer.arrived(arrived);
      return arrived[0]?.conversationId as ConversationId;
    },
  };
}

test('what comes within a moment is told together, what comes right after it a little later', async () => {
  const { arrive, clock, told } = announcing();
  for (const customer of ['a', 'a', 'b']) arrive(customer);
  await clock.advance(600);
  expect(told).toEqual([]);
  await clock.advance(200);
  expect(told).toHaveLength(1);
  expect(told[0]?.map((each) => each.kind === 'conversation' && each.count)).toEqual([2, 1]);
  arrive('c');
  await clock.advance(2_000);
  expect(told).toHaveLength(1);
  await clock.advance(1_000);
  expect(told).toHaveLength(2);
});

test('nothing is told of what was read, settled or opened before its time came, nor after the end', async () => {
  const { arrive, desk, clock, told, look, announcer } = announcing();
  desk.change({ type: 'setRead', ids: [arrive('read')], read: true });
  desk.change({ type: 'setState', ids: [arrive('done')], state: 'done' });
  look(arrive('open'));
  await clock.advance(5_000);
  expect(told).toEqual([]);
  arrive('late');
  announcer.stop();
  await clock.advance(5_000);
  expect(told).toEqual([]);
});

test('a counter is told at once and with each change, however often rows are written', async () => {
  const clock = manualClock(monday);
  const seen: number[] = [];
  let value = 4;
  let reads = 0;
  let written = (_rev: number): void => undefined;
  const ledger = {
    counter: async () => (reads++, value),
    onRev: (listener: (rev: number) => void) => ((written = listener), () => undefined),
  };
  const stop = followCounter(ledger, clock, 'unread', (count) => seen.push(count));
  await clock.settle();
  expect(seen).toEqual([4]);
  for (let rev = 0; rev < 500; rev++) written((value = 5 + rev));
  await clock.advance(1_000);
  expect(seen).toEqual([4, 504]);
  expect(reads).toBeLessThan(6);
  written((value = 0));
  await clock.advance(1_000);
  expect(seen).toEqual([4, 504, 0]);
  stop();
  written((value = 9));
  await clock.advance(1_000);
  expect(seen).toHaveLength(3);
});
