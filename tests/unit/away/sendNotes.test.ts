import { describe, expect, test } from 'vitest';
import { AccountId, ChannelKind, OutboxId, TemplateId } from '@shared/domain/ids';
import { rehearse } from '@shared/logic/desk/away/rehearse';
import { awayDesk, closedAt, hour, rule } from '../../support/desk/awayDesk';
import { draft, messageEvent, monday } from '../../support/desk/builders';

/** The Monday, 22:00 in Berlin. */
const night = closedAt;

describe('a note', () => {
  test('is one row of the outbox, one message marked as automatic, and one line of the log', () => {
    const { desk, run, sent } = awayDesk();
    desk.take(messageEvent('a', night));
    expect(run()).toBe(1);
    const [item] = sent();
    expect(item).toMatchObject({ kind: 'reply', to: ['kunde@example.test'], state: 'queued', attachments: [] });
    expect(item?.text).toBe('Wir sind zurück am 17. November 2026.');
    expect(item?.attemptKey).toMatch(/^<tresen-note\.[^@]+@shop\.test>$/u);
    const [note] = desk.memory.notes();
    expect(note).toMatchObject({ outcome: 'sent', reason: null, ruleId: 'night', messageId: item?.away?.messageId });
    const shown = desk.memory.store.get('message', item?.messageId ?? '');
    expect(shown).toMatchObject({ direction: 'out', automatic: true, outboxId: item?.id });
  });

  test('answers nothing: the conversation stays open, waits as before and is not told to be answered', () => {
    const { desk, run, sent } = awayDesk();
    desk.take(messageEvent('a', night));
    const before = desk.only();
    run();
    const [item] = sent();
    if (!item) throw new Error('no note');
    desk.system({ type: 'outbox', id: item.id, fields: { state: 'sending' } });
    desk.system({ type: 'outbox', id: item.id, fields: { state: 'sent', sentAt: night } });
    const { state, waitingSince, deadlineAt, lastOutAt, unread, snippet, lastDirection } = before;
    expect(desk.only()).toMatchObject({ state, waitingSince, deadlineAt, lastOutAt, unread, snippet, lastDirection });
    expect(desk.memory.serverChanges()).toEqual([]);
  });

  test('is written once a message, however often anybody asks', () => {
    const { desk, run, sent } = awayDesk();
    desk.take(messageEvent('a', night));
    run();
    desk.take(messageEvent('a', night));
    expect(run()).toBe(0);
    expect(sent()).toHaveLength(1);
  });

  test('that could not leave in time goes, with the message that showed it', () => {
    const { desk, run, sent } = awayDesk();
    desk.take(messageEvent('a', night));
    run();
    const [item] = sent();
    desk.system({ type: 'dropNote', id: item?.id ?? OutboxId.parse('none') });
    expect(sent()[0]?.state).toBe('cancelled');
    expect(desk.memory.all('message')).toHaveLength(1);
  });
});

describe('nothing goes', () => {
  test.each([
    ['automatic', () => messageEvent('a', night, { automatic: true })],
    ['publicPost', () => messageEvent('a', night, { visibility: 'public' })],
  ])('%s', (reason, event) => {
    const { desk, run, sent, reasons } = awayDesk();
    desk.take(event());
    run();
    expect([sent(), reasons()]).toEqual([[], [reason]]);
  });

  test('while the desk is open', () => {
    const { desk, run, sent, reasons } = awayDesk();
    desk.now = monday + hour;
    desk.take(messageEvent('a', desk.now));
    run();
    expect([sent(), reasons()]).toEqual([[], ['notNow']]);
  });

  test('for what came before the rule was on, and that is not even noted', () => {
    const { desk, run, sent, reasons } = awayDesk();
    desk.take(messageEvent('a', monday - hour));
    run();
    expect([sent(), reasons()]).toEqual([[], ['ruleOff']]);
  });

  test('while a draft is being written, and after an answer', () => {
    const { desk, run, sent, reasons } = awayDesk();
    desk.take(messageEvent('a', night));
    desk.change({ type: 'saveDraft', draft: draft(desk.only().id, { updatedAt: night }) });
    run();
    expect([sent(), reasons()]).toEqual([[], ['agentActive']]);
  });

  test('to somebody blocked, and for spam', () => {
    const { desk, run, sent } = awayDesk();
    desk.change({ type: 'setSender', address: 'kunde@example.test', field: 'blocked', value: true });
    desk.take(messageEvent('a', night));
    run();
    expect(sent()).toEqual([]);
  });

  test('while a blank stands in the text', () => {
    const { desk, run, sent, reasons, text } = awayDesk();
    text('closed', 'Hallo {{ customer.lastName }}, wir sind zu.');
    desk.take(
      messageEvent('a', night, { customer: { scope: 'email', id: 'x@example.test', name: '', language: null } }),
    );
    run();
    expect([sent(), reasons()]).toEqual([[], ['blankInText']]);
  });
});

test('what was due while the computer slept goes with its own text, or not at all', () => {
  const late = { kind: 'send', template: TemplateId.parse('late') } as const;
  const slept = awayDesk([rule({ late })]);
  slept.desk.now = night + 9 * hour;
  slept.desk.take(messageEvent('a', night));
  slept.run();
  expect(slept.sent().map(({ text }) => text)).toEqual(['Wir haben es erst jetzt gesehen.']);
  expect(slept.desk.memory.notes()[0]?.outcome).toBe('late');

  const skipping = awayDesk();
  skipping.desk.now = night + 9 * hour;
  skipping.desk.take(messageEvent('a', night));
  skipping.run();
  expect([skipping.sent(), skipping.reasons()]).toEqual([[], ['lateSkipped']]);
});

test('nobody answered for an hour of opening time: one note, and none once somebody did', () => {
  const { desk, run, sent } = awayDesk([
    rule({ when: { kind: 'noReply', minutes: 60 }, template: TemplateId.parse('late') }),
  ]);
  desk.now = monday + hour;
  desk.take(messageEvent('a', desk.now));
  expect(run()).toBe(0);
  desk.now += hour - 1;
  expect(run()).toBe(0);
  desk.now += 1;
  expect(run()).toBe(1);
  expect(sent()).toHaveLength(1);
});

test('however many wait for somebody who answers late, they keep no other message waiting', () => {
  const channel = (name: string) => [ChannelKind.parse(name)];
  const wait = rule({ id: 'wait', when: { kind: 'noReply', minutes: 1440 }, channels: channel('email') });
  const { desk, run, sent } = awayDesk([wait, rule({ channels: channel('instagram') })]);
  desk.take(...Array.from({ length: 510 }, (_, at) => messageEvent(`w${at}`, monday + hour + at)));
  const customer = { scope: 'email', id: 'neu@example.org', name: 'Neu', language: null };
  const thread = { ...messageEvent('x', night).thread, nativeThread: 'new' };
  desk.take(
    messageEvent('new', night, { customer, author: customer, thread, channel: ChannelKind.parse('instagram') }),
  );
  run();
  expect(sent().map(({ to }) => to)).toEqual([['neu@example.org']]);
  expect(desk.system({ type: 'sendNotes', provider: [] }).count).toBeGreaterThan(0);
});

test('what came before anybody wanted notes is decided about as well, so that it keeps nobody waiting', () => {
  const { desk, run, sent, reasons } = awayDesk();
  for (let one = 0; one < 600; one++) desk.take(messageEvent(`old${one}`, monday - hour + one));
  const customer = { scope: 'email', id: 'neu@example.org', name: 'Neu', language: null };
  const thread = { ...messageEvent('x', night).thread, nativeThread: 'new' };
  desk.take(messageEvent('new', night, { customer, author: customer, thread }));
  expect(run()).toBe(601);
  expect(sent().map(({ to }) => to)).toEqual([['neu@example.org']]);
  expect(reasons().filter((reason) => reason === 'ruleOff')).toHaveLength(600);
});

test('the breaker falls at the 21st in an hour, says so, and lets nothing go until a person does', () => {
  const { desk, run, sent, settings, reasons } = awayDesk();
  const from = (at: number, who: number) => {
    const customer = { scope: 'email', id: `k${who}@h${who}.test`, name: `K ${who}`, language: null };
    const thread = { ...messageEvent('x', at).thread, nativeThread: `t${who}` };
    desk.take(messageEvent(`m${who}`, at, { customer, author: customer, thread }));
  };
  for (let who = 0; who < 25; who++) from(night + who, who);
  desk.now = night + 100;
  run();
  expect(sent()).toHaveLength(20);
  expect(settings().stoppedAt).toBe(desk.now);
  expect(reasons().filter((reason) => reason === 'breaker')).toHaveLength(5);
  desk.now += 2 * hour;
  from(desk.now, 30);
  run();
  expect(sent()).toHaveLength(20);
  desk.change({
    type: 'editSetting',
    setting: { id: 'away', value: { ...settings(), stoppedAt: null, resumedAt: desk.now } },
  });
  from(desk.now, 31);
  run();
  expect(sent()).toHaveLength(21);
});

describe('a rehearsal', () => {
  const asked = {
    account: AccountId.parse('acc'),
    channel: ChannelKind.parse('instagram'),
    customer: null,
    name: 'Anna',
    visibility: 'private',
    text: 'Habt ihr noch offen?',
  } as const;

  test('shows the text that would go, or what stops it, and writes nothing', () => {
    const { desk } = awayDesk();
    const rev = desk.memory.rev();
    const ask = (at: number, visibility: 'private' | 'public' = 'private') =>
      rehearse({ store: desk.memory.store, env: desk.env() }, { ...asked, at, visibility }).decision;
    expect(ask(night)).toEqual({
      kind: 'send',
      rule: 'Night',
      late: false,
      language: 'de',
      text: 'Wir sind zurück am 17. November 2026.',
    });
    expect(ask(monday + hour)).toEqual({ kind: 'stop', rule: null, reason: 'notNow' });
    expect(ask(night, 'public')).toEqual({ kind: 'stop', rule: null, reason: 'publicPost' });
    expect([desk.memory.rev(), desk.memory.notes()]).toEqual([rev, []]);
  });
});
