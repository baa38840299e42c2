import { describe, expect, it } from 'vitest';
import { RemoteId } from '@shared/domain/ids';
import { addOpeningTime, defaultHours } from '@shared/logic/time/openingHours';
import { fromWallTime, wallTime } from '@shared/logic/time/zoned';
import { sortAtOf } from '@shared/logic/time/sortAt';
import type { ConversationState } from '@shared/domain/conversation';
import { account, messageEvent, monday } from '../../support/desk/builders';
import { rulesDesk } from '../../support/desk/rulesDesk';

const hour = 3_600_000;
const day = 24 * hour;

function deskWith(state: ConversationState, muted = false) {
  const desk = rulesDesk();
  desk.take(messageEvent('first', monday - hour));
  const { id } = desk.only();
  if (muted) desk.change({ type: 'setFlag', ids: [id], flag: 'muted', value: true });
  if (state === 'snoozed')
    desk.change({ type: 'snooze', ids: [id], until: monday + day, zone: 'Europe/Berlin', onReply: false });
  else if (state === 'waiting') desk.take(messageEvent('ours', monday - 1, { direction: 'out' }));
  else desk.change({ type: 'setState', ids: [id], state });
  expect(desk.only().state).toBe(state);
  desk.now += 1000;
  return desk;
}

describe('conversation states', () => {
  it.each([
    ['waiting', 'open'],
    ['snoozed', 'open'],
    ['done', 'open'],
    ['trash', 'open'],
    ['spam', 'spam'],
    ['open', 'open'],
  ] as const)("a customer's message: %s -> %s", (before, after) => {
    const desk = deskWith(before);
    desk.take(messageEvent('next', desk.now));
    expect(desk.only().state).toBe(after);
    expect(desk.only().woken?.reason ?? null).toBe(before === 'snoozed' ? 'reply' : null);
  });

  it.each(['open', 'waiting', 'snoozed', 'done', 'trash', 'spam'] as const)('history leaves %s alone', (state) => {
    const desk = deskWith(state);
    desk.take(messageEvent('older', monday - 200 * day, { history: true }));
    expect(desk.only().state).toBe(state);
  });

  it('history that was never answered begins done, without a clock, and is no news', () => {
    const desk = rulesDesk();
    desk.take(messageEvent('older', monday - 200 * day, { history: true }));
    expect(desk.only()).toMatchObject({ state: 'done', deadlineAt: null });
  });

  it.each(['waiting', 'snoozed', 'done', 'trash', 'spam'] as const)('an automatic mail leaves %s alone', (state) => {
    const desk = deskWith(state);
    desk.take(messageEvent('auto', desk.now, { automatic: true }));
    expect(desk.only().state).toBe(state);
  });

  it.each(['waiting', 'snoozed', 'done'] as const)('a muted conversation stays %s and only becomes unread', (state) => {
    const desk = deskWith(state, true);
    const before = desk.only().unread;
    desk.take(messageEvent('next', desk.now));
    expect(desk.only()).toMatchObject({ state, unread: before + 1 });
  });

  it.each([
    ['open', 'waiting'],
    ['snoozed', 'waiting'],
    ['done', 'done'],
  ] as const)('our answer from elsewhere: %s -> %s', (before, after) => {
    const desk = deskWith(before);
    desk.take(messageEvent('phone', desk.now, { direction: 'out' }));
    expect(desk.only()).toMatchObject({ state: after, unread: 0, waitingSince: null, deadlineAt: null });
  });

  it('a new automatic mail starts open without a deadline', () => {
    const desk = rulesDesk();
    desk.take(messageEvent('news', monday, { automatic: true }));
    expect(desk.only()).toMatchObject({ state: 'open', waitingSince: null, deadlineAt: null, unread: 1 });
  });

  it('wakes by time with its reason', () => {
    const desk = deskWith('snoozed');
    desk.now = monday + day;
    desk.system({ type: 'wakeSnoozed' });
    expect(desk.only()).toMatchObject({ state: 'open', snooze: null, woken: { reason: 'time', at: desk.now } });
  });

  it('first sync: open only what is private, recent and owed', () => {
    const desk = rulesDesk(account({ syncedAt: null }));
    const at = (id: string, days: number, part = {}) =>
      messageEvent(id, monday - days * day, { thread: { ...messageEvent(id, 0).thread, nativeThread: id }, ...part });
    desk.take(
      at('owed', 2, { read: true }),
      at('old', 20),
      at('public', 1, { visibility: 'public' }),
      at('answered', 3, { read: true }),
    );
    desk.take(
      at('answer', 2, { direction: 'out', thread: { ...messageEvent('x', 0).thread, nativeThread: 'answered' } }),
    );
    const open = desk.conversations().filter((c) => c.state === 'open');
    expect(open.map((c) => c.snippet)).toEqual(['Text owed']);
    expect(desk.take({ type: 'synced', at: desk.now }).arrived).toEqual([]);
    expect(desk.take(at('news', 0)).arrived).toHaveLength(1);
  });

  it('an answer that comes in late counts for the questions before it', () => {
    const desk = rulesDesk();
    desk.take(messageEvent('q1', monday - 3 * hour), messageEvent('q2', monday - hour));
    expect(desk.only().waitingSince).toBe(monday - 3 * hour);
    desk.take(messageEvent('a', monday - 2 * hour, { direction: 'out' }));
    expect(desk.only()).toMatchObject({ waitingSince: monday - hour, state: 'open' });
  });
});

describe('clocks', () => {
  it('the deadline is the earlier of goal and window, and only while we owe an answer', () => {
    const desk = rulesDesk();
    desk.take(messageEvent('q', monday));
    expect(desk.only()).toMatchObject({ goalAt: monday + hour, windowEndsAt: monday + day, deadlineAt: monday + hour });
    desk.change({ type: 'setState', ids: [desk.only().id], state: 'done' });
    expect(desk.only()).toMatchObject({ deadlineAt: null, waitingSince: null, windowEndsAt: monday + day });
  });

  it('mail counts opening hours: Friday 16:00 + 4 h is Monday 12:00', () => {
    const friday = fromWallTime(2026, 11, 20, 16, 0, 'Europe/Berlin');
    expect(
      wallTime(addOpeningTime(friday, 4 * hour, defaultHours('Europe/Berlin')) ?? 0, 'Europe/Berlin'),
    ).toMatchObject({
      day: 23,
      hour: 12,
      minute: 0,
    });
  });

  it('wall time stands over both clock changes', () => {
    const zone = 'Europe/Berlin';
    expect(wallTime(fromWallTime(2026, 3, 29, 2, 30, zone), zone)).toMatchObject({ day: 29, hour: 3, minute: 30 });
    expect(fromWallTime(2026, 10, 25, 2, 30, zone)).toBe(Date.UTC(2026, 9, 25, 0, 30));
  });

  it("believes the sender's clock only near the received time", () => {
    expect(sortAtOf(monday - 6 * day, monday)).toBe(monday - 6 * day);
    expect(sortAtOf(0, monday)).toBe(monday);
    expect(sortAtOf(monday + hour, monday)).toBe(monday);
  });
});

describe('messages of a server', () => {
  it('the same message again changes nothing', () => {
    const desk = rulesDesk();
    desk.take(messageEvent('a', monday));
    const rev = desk.memory.rev();
    expect(desk.take(messageEvent('a', monday)).arrived).toEqual([]);
    expect(desk.memory.rev()).toBe(rev);
  });

  it('edits, removals, reactions and receipts find their message', () => {
    const desk = rulesDesk();
    desk.take(messageEvent('a', monday), messageEvent('b', monday + 1, { direction: 'out', delivery: 'accepted' }));
    const remote = (id: string) => RemoteId.parse(id);
    const author = messageEvent('a', 0).author;
    desk.take(
      { type: 'edit', remoteId: remote('a'), text: 'neu', html: null, at: monday + 2 },
      { type: 'reaction', remoteId: remote('b'), author, own: false, emoji: '👍', removed: false },
      { type: 'receipt', remoteId: remote('b'), delivery: 'read' },
      { type: 'receipt', remoteId: remote('b'), delivery: 'delivered' },
    );
    const [a, b] = desk.memory.store.messagesOf(desk.only().id);
    expect(a).toMatchObject({ text: 'neu', editedAt: monday + 2 });
    expect(b).toMatchObject({ delivery: 'read', reactions: [{ author: 'Kunde', emoji: '👍', own: false }] });
    desk.take({ type: 'remove', remoteId: remote('a'), at: monday + 3 });
    expect(desk.memory.store.messagesOf(desk.only().id)[0]).toMatchObject({ text: '', deletedAt: monday + 3 });
    expect(desk.only().messageCount).toBe(1);
  });
});
