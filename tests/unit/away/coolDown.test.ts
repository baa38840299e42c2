import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AwayNote, AwayRule } from '@shared/domain/away';
import type { TemplateId } from '@shared/domain/ids';
import { defaultHours } from '@shared/logic/time/openingHours';
import { awayDesk, waysOf } from '../../support/away/awayDesk';
import { awayRule, day, hour, minute, night, opensNext } from '../../support/away/moments';

const kinds = ['absence', 'outsideHours', 'noReply', 'always'] as const;
type Kind = (typeof kinds)[number];
const ruleOf = (kind: Kind, late: AwayRule['late']): AwayRule =>
  awayRule({ id: kind, name: kind, when: kind === 'noReply' ? { kind, minutes: 60 } : { kind }, late });

const lateSend = { kind: 'send', template: 'late' as TemplateId } as const;
const rules = fc
  .tuple(fc.subarray([...kinds], { minLength: 1 }), fc.constantFrom({ kind: 'skip' } as const, lateSend))
  .map(([some, late]) => some.map((kind) => ruleOf(kind, late)));

/** Time that passes (ms): mostly minutes and hours, sometimes days. */
const passing = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 90 }).map((some) => some * minute) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 30 }).map((some) => some * hour) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }).map((some) => some * day) },
);
const days = fc.integer({ min: 1, max: 6 }).map((some) => some * day);
const ways = waysOf('karla');
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ writes: fc.nat(ways.length - 1), same: fc.boolean(), public: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ machine: fc.nat(ways.length - 1) }) },
  { weight: 3, arbitrary: fc.record({ absent: days, in: days }) },
  { weight: 1, arbitrary: fc.constant({ asleep: true }) },
  // Somebody sets the clock right.
  { weight: 1, arbitrary: fc.record({ back: fc.integer({ min: 1, max: 50 }) }) },
);
const stream = fc.array(fc.tuple(passing, step), { minLength: 5, maxLength: 40 });

const pairs = <T>(all: readonly T[]): [T, T][] => all.flatMap((a, at) => all.slice(at + 1).map((b): [T, T] => [a, b]));
const apart = ([a, b]: [AwayNote, AwayNote]): number => b.at - a.at;

describe('of whatever one person writes, by whatever ways', () => {
  test('an absence is told once, absences a week apart; closed hours once, and nothing twice in a day', () => {
    let total = 0;
    fc.assert(
      fc.property(rules, stream, (some, steps) => {
        const desk = awayDesk(some);
        desk.change({ type: 'editSetting', setting: { id: 'hours', value: defaultHours('Europe/Berlin') } });
        for (const way of ways) desk.write(way, 'first', { automatic: true });
        desk.join(ways);
        let asleep = false;
        for (const [ms, now] of steps) {
          desk.desk.now += ms;
          if ('writes' in now)
            desk.write(ways[now.writes] ?? ways[0], now.same ? 'same' : undefined, {
              visibility: now.public ? 'public' : 'private',
            });
          else if ('machine' in now) desk.write(ways[now.machine] ?? ways[0], 'same', { automatic: true });
          else if ('asleep' in now) asleep = true;
          else if ('back' in now) desk.desk.now -= now.back * hour;
          else {
            const from = desk.desk.now + now.in - 2 * day;
            const id = `absence-${from}`;
            const absence = { id, name: '', accounts: null, from, until: from + now.absent, zone: 'UTC' };
            desk.set({ absences: [...desk.settings().absences.filter((one) => one.id !== id), absence] });
          }
          if (!asleep) desk.decide();
          asleep &&= 'asleep' in now;
        }
        desk.decide();

        const sent = desk.sent();
        total += sent.length;
        const received = (note: AwayNote) => desk.memory.store.get('message', note.messageId)?.receivedAt ?? 0;
        for (const pair of pairs(sent)) expect(apart(pair), 'a day').toBeGreaterThanOrEqual(day);
        const absences = sent.filter(({ kind }) => kind === 'absence');
        expect(new Set(absences.map(({ absence }) => absence)).size, 'once an absence').toBe(absences.length);
        for (const pair of pairs(absences)) expect(apart(pair), 'a week').toBeGreaterThanOrEqual(7 * day);
        const closed = sent.filter(({ kind }) => kind === 'outsideHours').map((note) => opensNext(received(note)));
        expect(new Set(closed).size, 'once a closed time').toBe(closed.length);
        const waits = sent.filter(({ kind }) => kind === 'noReply');
        expect(new Set(waits.map(({ conversationId }) => conversationId)).size, 'once a wait').toBe(waits.length);
        for (const note of sent) {
          const message = desk.memory.store.get('message', note.messageId);
          expect(message).toMatchObject({ automatic: false, visibility: 'private', direction: 'in' });
          expect(note.at - (message?.receivedAt ?? 0), 'old').toBeLessThanOrEqual(7 * day);
        }
        expect(desk.memory.all('outbox'), 'one row a note').toHaveLength(sent.length);
      }),
      { numRuns: 40 },
    );
    expect(total, 'notes that went at all').toBeGreaterThan(20);
  });
});

test('a closed time that is made longer stays the same one', () => {
  const desk = awayDesk([ruleOf('outsideHours', { kind: 'skip' })]);
  const friday = night + 4 * day;
  const close = (days: string[]) => {
    const closures = days.map((date) => ({ reason: 'Zu', from: date, to: date, open: [] }));
    desk.change({
      type: 'editSetting',
      setting: { id: 'hours', value: { ...defaultHours('Europe/Berlin'), closures } },
    });
  };
  desk.desk.now = friday;
  desk.write(ways[0]);
  desk.decide();
  expect(desk.sent()).toHaveLength(1);
  close(['2026-11-23', '2026-11-24']);
  desk.desk.now = friday + 2 * day;
  desk.write(ways[1]);
  desk.join(ways.slice(0, 2));
  desk.decide();
  expect(desk.sent()).toHaveLength(1);
  expect(desk.memory.notes()[0]?.reason).toBe('coolDownClosed');
});
