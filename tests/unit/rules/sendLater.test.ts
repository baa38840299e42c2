import { describe, expect, it } from 'vitest';
import type { ChangeOf } from '@shared/domain/change';
import { DraftId, MessageId, OutboxId } from '@shared/domain/ids';
import type { LateRule } from '@shared/domain/outbox';
import { defaultHours } from '@shared/logic/time/openingHours';
import { holdReason, lateRule } from '@shared/logic/outbox/hold';
import { plan } from '@shared/logic/outbox/queue';
import { atQuit } from '@shared/logic/outbox/quit';
import { account, capabilities, messageEvent, monday } from '../../support/desk/builders';
import { rulesDesk } from '../../support/desk/rulesDesk';
import { outboxItem } from '../outbox/item';

const hour = 3_600_000;
const zone = 'Europe/Berlin';
const laterAt = (at: number, ifLate: LateRule = 'send') => ({ at, zone, ifLate });

function answered(way: Partial<ChangeOf<'send'>>) {
  const desk = rulesDesk();
  desk.take(messageEvent('question', monday - hour));
  const { id } = desk.only();
  const draft = {
    id: DraftId.parse('d'),
    accountId: account().id,
    conversationId: id,
    kind: 'reply' as const,
    replyTo: null,
    to: [],
    cc: [],
    bcc: [],
    subject: null,
    text: 'Ja.',
    html: null,
    from: null,
    attachments: [],
    updatedAt: monday,
  };
  desk.change({
    type: 'send',
    outboxId: OutboxId.parse('o'),
    messageId: MessageId.parse('m'),
    draft,
    seenUpTo: monday,
    thenDone: false,
    ...way,
  });
  return { desk, item: () => desk.memory.store.get('outbox', 'o') };
}

describe('send later', () => {
  it('waits for its time, which keeps its zone, and is a draft again when taken back', () => {
    const { desk, item } = answered({ later: laterAt(monday + 20 * hour) });
    expect(item()).toMatchObject({ state: 'queued', notBefore: monday + 20 * hour, later: { zone } });
    expect(desk.only().state).toBe('waiting');
    desk.change({ type: 'undo', id: null });
    expect(desk.only()).toMatchObject({ state: 'open', hasDraft: true });
    expect(desk.memory.store.get('draft', 'd')).toMatchObject({ text: 'Ja.' });
  });

  it('keeps nothing waiting that is written after it', () => {
    const later = outboxItem({ later: laterAt(50_000), notBefore: 50_000 });
    const next = outboxItem({ id: OutboxId.parse('p'), createdAt: 2_000, notBefore: 12_000 });
    expect(plan([later, next], 20_000, new Set())).toEqual({ due: [next], wakeAt: 50_000 });
    expect(plan([later], 60_000, new Set()).due).toEqual([later]);
  });

  it('does not leave because the desk quits', () => {
    const item = outboxItem({ later: laterAt(50_000), notBefore: 50_000 });
    expect(atQuit(item, 20_000, true)).toBe('wait');
    expect(atQuit(item, 60_000, true)).toBe('hurry');
  });

  it("is caught up after its time by the person's rule, and by none once released by hand", () => {
    const facts = { newestCustomerAt: 0, capabilities: { goalClass: 'mail', replyWindowMs: null } } as const;
    const of = (ifLate: LateRule) => outboxItem({ later: laterAt(50_000, ifLate), notBefore: 50_000 });
    expect(lateRule(of('drop'), 50_000 + hour / 6)).toBeNull();
    expect(lateRule(of('drop'), 50_000 + hour)).toBe('drop');
    expect(holdReason(of('hold'), { ...facts, now: 50_000 + hour })).toBe('late');
    expect(holdReason(of('send'), { ...facts, now: 50_000 + hour })).toBeNull();
    expect(holdReason(of('send'), { ...facts, now: 50_000 + 13 * hour })).toBe('overdue');
    expect(holdReason({ ...of('hold'), notBefore: 60_000 + hour }, { ...facts, now: 60_000 + hour })).toBeNull();
    expect(holdReason(of('send'), { ...facts, now: 51_000, newestCustomerAt: 40_000 })).toBe('customerWrote');
  });

  it('that was dropped is a draft, and its conversation says why it is back', () => {
    const { desk, item } = answered({ later: laterAt(monday + hour, 'drop'), thenDone: true });
    desk.now = monday + 5 * hour;
    desk.system({ type: 'dropLate', id: OutboxId.parse('o') });
    expect(item()?.state).toBe('cancelled');
    expect(desk.only()).toMatchObject({ state: 'open', hasDraft: true, woken: { reason: 'notSent' } });
  });
});

describe('send and snooze', () => {
  it('sleeps at once; a reminder that nobody answered says so', () => {
    const { desk } = answered({ thenSnooze: { until: monday + 24 * hour, zone, noReply: true } });
    expect(desk.only()).toMatchObject({ state: 'snoozed', snooze: { noReply: true }, deadlineAt: null });
    desk.now = monday + 25 * hour;
    desk.system({ type: 'wakeSnoozed' });
    expect(desk.only()).toMatchObject({ state: 'open', woken: { reason: 'noReply' } });
  });

  it('is over when the customer answers before', () => {
    const { desk } = answered({ thenSnooze: { until: monday + 24 * hour, zone, noReply: true } });
    desk.now += 2 * hour;
    desk.take(messageEvent('answer', monday + hour));
    expect(desk.only()).toMatchObject({ state: 'open', woken: { reason: 'reply' }, snooze: null });
  });

  it('comes back when the message is taken back or fails', () => {
    const taken = answered({ thenSnooze: { until: monday + 24 * hour, zone, noReply: false } });
    taken.desk.change({ type: 'cancelSend', id: OutboxId.parse('o') });
    expect(taken.desk.only()).toMatchObject({ state: 'open', snooze: null, hasDraft: true });
    const failing = answered({ thenSnooze: { until: monday + 24 * hour, zone, noReply: false } });
    failing.desk.system({ type: 'outbox', id: OutboxId.parse('o'), fields: { state: 'failed' } });
    expect(failing.desk.only()).toMatchObject({ state: 'open', snooze: null });
  });
});

describe('a reminder', () => {
  it('set by hand wakes with its reason', () => {
    const desk = rulesDesk();
    desk.take(messageEvent('question', monday - hour));
    const { id } = desk.only();
    desk.change({ type: 'snooze', ids: [id], until: monday + hour, zone, onReply: true, noReply: true });
    desk.now = monday + hour;
    desk.system({ type: 'wakeSnoozed' });
    expect(desk.only()).toMatchObject({ state: 'open', woken: { reason: 'noReply' } });
  });
});

describe('opening hours', () => {
  it('set anew move the deadlines of what is owed; taken back, they are as before', () => {
    const desk = rulesDesk(account({ profiles: { chat: capabilities({ goalClass: 'mail' }) } }));
    desk.take(messageEvent('question', monday - hour));
    const before = desk.only().deadlineAt;
    expect(before).toBeGreaterThan(monday);
    const value = { ...defaultHours(zone), closures: [{ from: '2000-01-01', to: '2099-01-01', reason: '', open: [] }] };
    desk.change({ type: 'editSetting', setting: { id: 'hours', value } });
    expect(desk.only().deadlineAt).not.toBe(before);
    desk.change({ type: 'undo', id: null });
    expect(desk.only().deadlineAt).toBe(before);
  });
});
