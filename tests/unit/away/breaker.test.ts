import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AwayNote } from '@shared/domain/away';
import { awayDesk, type Way, waysOf } from '../../support/away/awayDesk';
import { awayRule, day, hour, minute } from '../../support/away/moments';

const [mail] = waysOf('x');
const domains = ['gmail.com', 'grosskunde.test', 'k1.test', 'k2.test', 'k3.test', 'k4.test', 'k5.test'];
const stranger = (who: number): Way => ({ ...mail, handle: `p${who}@${domains[who % domains.length]}` });
const ours = ['laden@shop.test', 'BUERO@shop.test', 'buero+info@shop.test', 'laden_chat'];

/** So many people write in so many minutes, from a number on; sometimes it is the desk itself, or a machine. */
const burst = fc.record({
  people: fc.integer({ min: 1, max: 32 }),
  first: fc.nat(120),
  over: fc.integer({ min: 1, max: 90 }),
  pause: fc.integer({ min: 0, max: 30 * 60 }),
  resume: fc.boolean(),
  machines: fc.boolean(),
});

const crowd = { people: 30, first: 0, over: 30, pause: 0, resume: true, machines: true };

const within = (notes: readonly AwayNote[], ms: number): number =>
  Math.max(0, ...notes.map(({ at }) => notes.filter((other) => other.at >= at && other.at < at + ms).length));

test('twenty an hour at most, then silence until a person says so; one an address, ten a domain, none to ourselves', () => {
  let fell = 0;
  fc.assert(
    fc.property(fc.array(burst, { minLength: 1, maxLength: 3 }), (bursts) => {
      const desk = awayDesk([awayRule({ when: { kind: 'always' } })]);
      const resumed: number[] = [desk.desk.now];
      const silent: { from: number; until: number }[] = [];
      for (const { people, first, over, pause, resume, machines } of bursts) {
        for (let one = 0; one < people; one++) {
          desk.desk.now += Math.round((over / people) * minute) + 1;
          desk.write(stranger(first + one));
          if (machines) desk.write(stranger(first + one), undefined, { automatic: true });
          if (machines) desk.write({ ...mail, handle: ours[one % ours.length] ?? '' });
          desk.decide();
        }
        const { stoppedAt } = desk.settings();
        if (stoppedAt !== null && resume) {
          fell++;
          silent.push({ from: stoppedAt, until: desk.desk.now });
          desk.set({ stoppedAt: null, resumedAt: desk.desk.now });
          resumed.push(desk.desk.now);
        }
        desk.desk.now += pause * minute;
      }
      const sent = desk.sent();
      const { stoppedAt } = desk.settings();
      if (stoppedAt !== null) silent.push({ from: stoppedAt, until: Infinity });
      for (const { at } of sent) expect(silent.some(({ from, until }) => from < at && at < until)).toBe(false);
      for (const [index, from] of resumed.entries()) {
        const until = resumed[index + 1] ?? Infinity;
        expect(
          within(
            sent.filter(({ at }) => at > from && at <= until),
            hour,
          ),
        ).toBeLessThanOrEqual(20);
      }
      for (const to of new Set(sent.map((note) => note.to))) {
        expect(
          within(
            sent.filter((note) => note.to === to),
            day,
          ),
        ).toBe(1);
        expect(to, 'ourselves').not.toMatch(/shop\.test|laden_chat/u);
      }
      const house = sent.filter(({ to }) => to.endsWith('@grosskunde.test'));
      expect(within(house, day)).toBeLessThanOrEqual(10);
      for (const { messageId } of sent) expect(desk.memory.store.get('message', messageId)?.automatic).toBe(false);
    }),
    { numRuns: 12, examples: [[[crowd, { ...crowd, first: 50, resume: false }]]] },
  );
  expect(fell, 'it fell at all').toBeGreaterThan(0);
});

test('the breaker falls once, with its time, and the log names it for each who gets none', () => {
  const desk = awayDesk([awayRule({ when: { kind: 'always' } })]);
  for (let who = 0; who < 30; who++) {
    desk.desk.now += minute;
    desk.write({ ...mail, handle: `p${who}@h${who}.test` });
    desk.decide();
  }
  expect(desk.sent()).toHaveLength(20);
  const { stoppedAt } = desk.settings();
  expect(stoppedAt).toBe((desk.sent().at(-1)?.at ?? 0) + minute);
  expect(desk.memory.notes().filter(({ reason }) => reason === 'breaker')).toHaveLength(10);
  desk.set({ rules: [awayRule({ name: 'Other', when: { kind: 'always' } })] });
  expect(desk.settings().stoppedAt, 'a change of a rule lifts nothing').toBe(stoppedAt);
});
