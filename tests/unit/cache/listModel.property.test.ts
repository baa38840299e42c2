import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Conversation } from '@shared/domain/conversation';
import { makeListModel } from '@/cache/list/listModel';
import { comparePlaces, placeOf } from '@/cache/list/place';
import { segmentsOf } from '@/cache/list/segments';
import { row } from './rows';

const segments = segmentsOf({ kind: 'inbox' });
const step = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  at: fc.integer({ min: 1, max: 5 }),
  state: fc.constantFrom('open' as const, 'waiting' as const, 'done' as const),
  gone: fc.boolean(),
  held: fc.boolean(),
});

/** What the view has to show of these rows. */
function truth(rows: Iterable<Conversation>): string[] {
  return [...rows]
    .flatMap((each) => placeOf(segments, each) ?? [])
    .sort(comparePlaces)
    .map(({ id }) => id);
}

it('holds still while held, and is the sorted view once settled', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const list = makeListModel({ segments, paint: (each) => each, anchor: () => null });
      list.replace([], { atStart: true, atEnd: true }, 200);
      const rows = new Map<string, Conversation>();
      for (const { id, at, state, gone, held } of steps) {
        const before = list.snapshot().rows.map((each) => each.id);
        const next = gone ? null : row(id, at, state);
        if (next) rows.set(id, next);
        else rows.delete(id);
        list.update(new Map([[id, next]]), held, () => false);
        const after = list.snapshot().rows.map((each) => each.id);
        const kept = before.filter((each) => rows.has(each));
        if (held) {
          // What was shown stands where it stood; new rows come below all of it alone, in the order of the view.
          expect(after.slice(0, kept.length)).toEqual(kept);
          const entered: string[] = after.slice(kept.length);
          expect(entered).toEqual(truth(rows.values()).filter((each) => entered.includes(each)));
        } else expect(after).toEqual(truth(rows.values()));
      }
      list.settle();
      expect(list.snapshot().rows.map((each) => each.id)).toEqual(truth(rows.values()));
      expect(list.snapshot().fresh).toBe(0);
    }),
  );
});
