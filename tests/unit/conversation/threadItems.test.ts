import { describe, expect, it } from 'vitest';
import { ConversationId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import { firstUnread, threadItems } from '@/features/conversation/threadItems';
import { message } from '../../support/desk/thread';

const day = 86_400_000;
const half = (id: string, unread: number) => ({ id: ConversationId.parse(id), unread });
const sameDay = (a: number, b: number) => Math.floor(a / day) === Math.floor(b / day);
const at = (minutes: number, part: Partial<Message> = {}) =>
  message(`m${minutes}`, { sortAt: 10 * day + minutes * 60_000, ...part });

describe('the layout of a thread', () => {
  it('names each day once and goes on where the same person goes on', () => {
    const items = threadItems([at(0), at(2), at(9), at(10, { direction: 'out' }), at(1440)], null, sameDay);
    expect(items.map(({ newDay }) => newDay)).toEqual([true, false, false, false, true]);
    expect(items.map(({ continued }) => continued)).toEqual([false, true, false, false, false]);
  });

  it('begins anew at the unread mark', () => {
    const messages = [at(0), at(1), at(2)];
    const from = firstUnread(messages, [half('c', 2), null]);
    expect(from).toBe('m1');
    expect(threadItems(messages, from, sameDay).map(({ continued }) => continued)).toEqual([false, false, true]);
  });

  it.each([
    [0, null],
    [1, 'm3'],
    [9, 'm0'],
  ])('%i unread begin at %j, our own never', (unread, id) => {
    expect(firstUnread([at(0), at(1, { direction: 'out' }), at(3)], [half('c', unread), null])).toBe(id);
  });

  it('names the half of a link where another one goes on, and begins anew there', () => {
    const other = { conversationId: ConversationId.parse('d') };
    const messages = [at(0), at(1), at(2, { direction: 'note', ...other }), at(3), at(4, other), at(5, other)];
    const items = threadItems(messages, null, sameDay);
    expect(items.map(({ newSide }) => newSide)).toEqual([true, false, false, false, true, false]);
    expect(items.at(4)?.continued).toBe(false);
    expect(firstUnread(messages, [half('c', 1), half('d', 2)])).toBe('m3');
  });

  it('names no half where there is one alone', () => {
    expect(threadItems([at(0), at(1)], null, sameDay).some(({ newSide }) => newSide)).toBe(false);
  });
});
