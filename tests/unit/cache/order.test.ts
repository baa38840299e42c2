import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TagId } from '@shared/domain/ids';
import { Sort } from '@shared/ipc/desk';
import { describeDatabase } from '@/cache/database';
import { orderedOf, rankOf } from '@/cache/list/order';
import { comparePlaces, placeOf } from '@/cache/list/place';
import { segmentsOf } from '@/cache/list/segments';
import type { View } from '@/cache/view';
import { row } from './rows';

const tag = TagId.parse('vip');
const time = fc.integer({ min: 1_600_000_000_000, max: 1_900_000_000_000 });
const conversation = fc
  .record({
    ...{ id: fc.uuid(), at: time, waitingSince: fc.option(time), deadlineAt: fc.option(time), pinned: fc.boolean() },
    ...{ state: fc.constantFrom('open' as const, 'waiting' as const, 'done' as const), tagged: fc.boolean() },
    behind: fc.constantFrom(undefined, 'account' as const, 'desk' as const),
  })
  .map(({ id, at, state, tagged, ...part }) => row(id, at, state, { ...part, tags: tagged ? [tag] : [] }));
const views: View[] = [
  ...[{ kind: 'inbox' } as const, { kind: 'tag', tag } as const],
  ...[
    { kind: 'account', account: row('x', 1).accountId } as const,
    { kind: 'channel', channel: row('x', 1).channel } as const,
  ],
];

/** A view's rows read off its index as IndexedDB would: all stored places under a prefix, the greatest first. */
describe.each(Sort.options)('sorted by %s', (sort) => {
  it('a view read from its indexes is the view sorted in memory', () => {
    fc.assert(
      fc.property(fc.array(conversation, { maxLength: 25 }), fc.constantFrom(...views), (rows, view) => {
        const segments = segmentsOf(view as Parameters<typeof segmentsOf>[0], sort);
        const places = rows.flatMap((each) => placeOf(segments, each) ?? []).sort(comparePlaces);
        const stored = rows.map((each) => ({ ...each, ...orderedOf(each) }));
        const read = segments.flatMap(({ index, prefix }) => {
          const paths = index.replace(/[[\]]/g, '').split('+');
          const keys = stored.flatMap((each) =>
            index === 'tagged' ? each.tagged : [paths.map((path) => each[path as keyof typeof each])],
          ) as (string | number | undefined)[][];
          // A key with a part that is missing is in no index.
          const whole = keys.filter((key) => key.every((part) => part !== undefined));
          const under = whole.filter((key) => prefix.every((part, at) => key[at] === part));
          return under.sort(
            (a, b) => Number(b.at(-2)) - Number(a.at(-2)) || (String(a.at(-1)) < String(b.at(-1)) ? 1 : -1),
          );
        });
        expect(read.map((key) => key.at(-1))).toEqual(places.map(({ id }) => id));
      }),
    );
  });
});

it('has an index for every stretch of every order', () => {
  const known = new Set(
    describeDatabase('t', 1, false)
      .table('conversation')
      .schema.indexes.map(({ name }) => name),
  );
  for (const view of views)
    for (const sort of Sort.options)
      for (const { index } of segmentsOf(view as Parameters<typeof segmentsOf>[0], sort))
        expect(known).toContain(index);
});

it('puts who waits longest first, and who does not wait after all who do', () => {
  const rows = [1, 2, 3].map((at) => row(`${at}`, at, 'open', { waitingSince: at === 2 ? null : at }));
  const order = [...rows].sort((a, b) => rankOf('waiting', b) - rankOf('waiting', a)).map(({ id }) => id);
  expect(order).toEqual(['1', '3', '2']);
});
