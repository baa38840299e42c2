import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AwayRule } from '@shared/domain/away';
import { TemplateId } from '@shared/domain/ids';
import { nativeThread } from '@shared/channels/thread';
import { dryRun } from '@shared/logic/desk/away/dryRun';
import type { StoredMessage } from '@shared/logic/desk/ingest';
import { awayDesk, closedAt, hour, rule } from '../../support/desk/awayDesk';
import { messageEvent, monday } from '../../support/desk/builders';

const quarter = hour / 4;
const day = 24 * hour;
const wait = rule({ id: 'wait', name: 'Wait', when: { kind: 'noReply', minutes: 60 } });
const always = rule({ id: 'always', name: 'Always', when: { kind: 'always' }, publicToo: true });
const gone = rule({ id: 'gone', name: 'Gone', when: { kind: 'absence' }, template: TemplateId.parse('late') });
const absence = {
  ...{ id: 'fair', name: 'Fair', accounts: null, zone: 'Europe/Berlin' },
  ...{ from: monday + 20 * hour, until: monday + 50 * hour },
};

/** What happened: who wrote, or was written to, in which quarter of an hour. */
type Happened = { at: number; who: number; what: 'question' | 'automatic' | 'public' | 'answer' };

const profiles = ['chat', 'mail', 'chat', 'mail'] as const;

function eventOf({ at, who, what }: Happened, place: number): StoredMessage {
  const customer = { scope: 'email', id: `k${who}@example.test`, name: `Kim Muster${who}`, language: null };
  return messageEvent(`m${place}`, monday + at * quarter, {
    ...{ customer, author: what === 'answer' ? { ...customer, id: 'laden@shop.test', name: 'Laden' } : customer },
    thread: nativeThread(`t${who}${what === 'public' ? 'p' : ''}`, customer.id),
    profile: profiles[who] ?? 'chat',
    direction: what === 'answer' ? 'out' : 'in',
    automatic: what === 'automatic',
    visibility: what === 'public' ? 'public' : 'private',
  });
}

const happened: fc.Arbitrary<Happened> = fc.record({
  at: fc.integer({ min: 1, max: 4 * 60 }),
  who: fc.nat(3),
  what: fc.constantFrom('question', 'question', 'question', 'automatic', 'public', 'answer'),
});
const histories = fc.array(happened, { minLength: 1, maxLength: 40 });
const ruleSets = fc.subarray([rule(), wait, gone, always], { minLength: 1 });

/** A desk that ran by these rules through all of it, looking each quarter of an hour. */
function lived(history: readonly Happened[], rules: AwayRule[]) {
  const away = awayDesk(rules, { absences: [absence] });
  for (let at = 1; at <= 4 * 72; at++) {
    away.desk.now = monday + at * quarter;
    away.desk.take(...history.flatMap((one, place) => (one.at === at ? [eventOf(one, place)] : [])));
    away.run();
  }
  return away;
}

function run({ desk }: Pick<ReturnType<typeof awayDesk>, 'desk'>, times = Infinity, days = 30) {
  const going = dryRun(desk.env(), days);
  while (going.step(desk.memory.store, times));
  return going.reply();
}

describe('a dry run', () => {
  test('finds of a history what went, and why the rest did not, exactly as it was when it happened', () => {
    fc.assert(
      fc.property(histories, ruleSets, fc.integer({ min: 1, max: 9 }), (history, rules, times) => {
        const away = lived(history, rules);
        const { memory } = away.desk;
        const notes = memory.notes();
        const before = memory.rev();
        const reply = run(away, times);
        const went = notes.filter(({ outcome }) => outcome !== 'suppressed');
        const texts = new Map(away.sent().map((item) => [item.away?.messageId, item.text]));
        expect(reply.sent.map(({ messageId, rule, text }) => [messageId, rule, text])).toEqual(
          went.map(({ messageId, ruleId }) => [
            messageId,
            rules.find(({ id }) => id === ruleId)?.name,
            texts.get(messageId),
          ]),
        );
        const undecided = reply.messages - notes.length;
        const reasons = new Map<string, number>(undecided > 0 ? [['notNow', undecided]] : []);
        for (const { reason } of notes) if (reason) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
        expect(new Map(reply.stopped.map(({ reason, count }) => [reason, count]))).toEqual(reasons);
        expect([memory.rev(), memory.notes()]).toEqual([before, notes]);
      }),
      { numRuns: 40 },
    );
  });

  test('never sends a person two notes in a day, two of one closed time, or two of one absence', () => {
    fc.assert(
      fc.property(histories, ruleSets, (history, rules) => {
        const away = awayDesk(rules, { absences: [absence] });
        away.desk.now = monday + 3 * day;
        const inOrder = [...history].sort((a, b) => a.at - b.at);
        away.desk.take(...inOrder.map(eventOf));
        const reply = run(away);
        const { store } = away.desk.memory;
        const byPerson = new Map<string, typeof reply.sent>();
        for (const note of reply.sent) {
          const person = store.get('message', note.messageId)?.author.address ?? '';
          byPerson.set(person, [...(byPerson.get(person) ?? []), note]);
        }
        for (const notes of byPerson.values()) {
          notes.forEach(({ at }, place) => expect((notes[place - 1]?.at ?? Infinity) - at).toBeGreaterThanOrEqual(day));
          expect(notes.filter((note) => note.rule === gone.name).length).toBeLessThanOrEqual(1);
        }
        expect(reply.sent.length + reply.stopped.reduce((sum, { count }) => sum + count, 0)).toBe(reply.messages);
      }),
      { numRuns: 60 },
    );
  });

  test('counts rules as if they had always been on, and an account as if it had always been here', () => {
    const away = awayDesk();
    away.desk.take(messageEvent('a', closedAt - 5 * day));
    away.desk.now = closedAt + day;
    expect(run(away).sent).toMatchObject([{ customer: 'Kunde', account: 'Laden', rule: 'Night' }]);
    expect(run(away, Infinity, 2)).toEqual({ messages: 0, sent: [], stopped: [] });
  });

  test('stops as the breaker would, and takes no notice of notes that really went', () => {
    const away = awayDesk();
    for (let who = 0; who < 25; who++) {
      const customer = { scope: 'email', id: `k${who}@h${who}.test`, name: `K ${who}`, language: null };
      away.desk.take(
        messageEvent(`m${who}`, closedAt + who, { customer, author: customer, thread: nativeThread(`t${who}`, 'x') }),
      );
    }
    away.desk.now = closedAt + 100;
    const before = run(away);
    expect([before.sent.length, before.stopped]).toEqual([20, [{ reason: 'breaker', count: 5 }]]);
    away.run();
    away.desk.now += 2 * hour;
    expect(run(away)).toEqual(before);
  });

  test('says of no rule that is on that none is', () => {
    const away = awayDesk([rule({ on: false })]);
    away.desk.take(messageEvent('a', closedAt));
    expect(run(away)).toEqual({ messages: 1, sent: [], stopped: [{ reason: 'ruleOff', count: 1 }] });
  });
});
