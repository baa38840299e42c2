import { expect, it } from 'vitest';
import { nativeThread } from '@shared/channels/thread';
import { messageEvent, monday } from '../../support/desk/builders';
import { rulesDesk } from '../../support/desk/rulesDesk';

const moved = { type: 'threadMoved', from: '-7', to: '-1007' } as const;
const said = (text: string, thread: string) =>
  messageEvent(text, monday, { thread: nativeThread(thread, thread), text });

it.each([
  ['before', [said('a', '-7'), moved, said('b', '-1007')]],
  ['after', [said('a', '-7'), said('b', '-1007'), moved]],
  ['and told twice', [said('a', '-7'), moved, said('b', '-1007'), moved]],
])('a conversation that goes on under another id is one, told %s what comes in there', (_, events) => {
  const desk = rulesDesk();
  desk.take(...events);
  expect(desk.only().messageCount).toBe(2);
});

it('one nobody knows is left alone', () => {
  const desk = rulesDesk();
  desk.take(moved, said('b', '-1007'));
  expect(desk.only().messageCount).toBe(1);
});
