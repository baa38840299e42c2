import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandSet } from '@/commands/set';
import { makeOwedSteps, mostOwed } from '@/commands/owedSteps';
import { stepIn } from '@/commands/stepIn';
import { row } from '../cache/rows';
import { fakeDesk, ids, wholeList } from './fakeDesk';

const all = Array.from({ length: 600 }, (_, at) => row(`r${at}`, 1000 - at));
const idAt = (at: number) => ids(`r${at}`)[0] ?? null;

/** A desk whose list has loaded `from` up to `to` of all rows. */
function pagedDesk(from: number, to: number, focused: number) {
  const loaded = { from, to };
  const owed = makeOwedSteps(() => desk.ui());
  const list = () => ({
    ...wholeList,
    ...{ rows: all.slice(loaded.from, loaded.to), hasBefore: loaded.from > 0, hasMore: loaded.to < all.length },
  });
  const desk = fakeDesk({ focused: idAt(focused) }, [], { list, owe: owed.owe });
  return {
    desk,
    at: () => all.findIndex(({ id }) => id === desk.ui().focused),
    press: (command: string) => {
      owed.begin(command);
      void commandSet.find(({ id }) => id === command)?.run(desk);
    },
    load: (part: Partial<typeof loaded>) => {
      Object.assign(loaded, part);
      owed.pay(desk);
    },
  };
}

it('a step leads as far as rows are loaded, and leaves the rest where the list goes on', () => {
  const stretch = fc.record({ count: fc.integer({ min: 1, max: 50 }), hasBefore: fc.boolean(), hasMore: fc.boolean() });
  fc.assert(
    fc.property(stretch, fc.nat(49), fc.integer({ min: -80, max: 80 }), (loaded, place, steps) => {
      const from = Math.min(place, loaded.count - 1);
      const { index, rest } = stepIn(loaded, from, steps);
      expect(index).toBe(Math.min(loaded.count - 1, Math.max(0, from + steps)));
      const goesOn = steps > 0 ? loaded.hasMore : loaded.hasBefore;
      expect(rest).toBe(goesOn ? from + steps - index : 0);
    }),
  );
});

it('keys and pages in whatever order lead to the row they would lead to with everything loaded', () => {
  const event = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 }));
  fc.assert(
    fc.property(fc.array(event, { maxLength: 120 }), fc.constantFrom('next', 'extendDown'), (events, command) => {
      const desk = pagedDesk(0, 40, 0);
      let [presses, end] = [0, 40];
      for (const rows of events)
        if (rows === 0) {
          desk.press(command);
          presses += 1;
        } else desk.load({ to: (end = Math.min(all.length, end + rows)) });
      desk.load({ to: all.length });
      expect(desk.at()).toBe(presses);
      if (command === 'extendDown' && presses > 0) expect(desk.desk.ui().selection.size).toBe(presses + 1);
    }),
  );
});

describe('steps that are owed', () => {
  const owing = (focused = 38) => {
    const desk = pagedDesk(0, 40, focused);
    for (let press = 0; press < 5; press++) desk.press('next');
    expect(desk.at()).toBe(39);
    return desk;
  };

  it('wait for rows, and are taken once', () => {
    const desk = owing();
    desk.load({});
    expect(desk.at()).toBe(39);
    desk.load({ to: 41 });
    expect(desk.at()).toBe(40);
    desk.load({ to: 240 });
    expect(desk.at()).toBe(43);
    desk.load({ to: 440 });
    expect(desk.at()).toBe(43);
  });

  it.each([
    ['moved up', (desk: ReturnType<typeof owing>) => desk.press('previous'), 38],
    ['took another row', ({ desk }: ReturnType<typeof owing>) => desk.setUi({ focused: idAt(3) }), 3],
    ['went elsewhere', ({ desk }: ReturnType<typeof owing>) => desk.setUi({ view: { kind: 'done' } }), 39],
    ['opened the row', (desk: ReturnType<typeof owing>) => desk.press('open'), 39],
    ['opened a dialog', ({ desk }: ReturnType<typeof owing>) => desk.setUi({ dialog: 'snooze' }), 39],
  ])('are forgotten when the person %s', (_, act, at) => {
    const desk = owing();
    act(desk);
    desk.load({ to: 240 });
    expect(desk.at()).toBe(at);
  });

  it('are never more than a page, and none at the true end', () => {
    const desk = pagedDesk(0, 40, 39);
    for (let press = 0; press < mostOwed + 50; press++) desk.press('next');
    desk.load({ to: 600 });
    expect(desk.at()).toBe(39 + mostOwed);
    const end = pagedDesk(500, 600, 598);
    for (let press = 0; press < 5; press++) end.press('next');
    end.load({ from: 300 });
    expect(end.at()).toBe(599);
  });

  it('are owed upwards too, after the end was asked for', () => {
    const desk = pagedDesk(400, 600, 401);
    for (let press = 0; press < 5; press++) desk.press('previous');
    expect(desk.at()).toBe(400);
    desk.load({ from: 200 });
    expect(desk.at()).toBe(396);
  });
});
