import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnAtFirst, leastHeight } from '@/features/conversation/drawnAtFirst';
import { type ThreadItem, threadItems } from '@/features/conversation/threadItems';
import { message } from '../../support/desk/thread';

const itemsOf = (lengths: readonly number[]): ThreadItem[] =>
  threadItems(
    lengths.map((length, at) => message(`m${at}`, { text: 'a'.repeat(length), direction: at % 2 ? 'in' : 'out' })),
    null,
    () => true,
  );
const total = (items: readonly ThreadItem[]) => items.reduce((sum, item) => sum + leastHeight(item), 0);

describe('what the first frame of a thread draws', () => {
  it('is one stretch that has the start in it and fills the height, or is all there is', () => {
    const cases = fc
      .array(fc.nat(5_000), { minLength: 1, maxLength: 60 })
      .chain((lengths) => fc.tuple(fc.constant(lengths), fc.integer({ min: -1, max: lengths.length - 1 })));
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 3_000 }), ([lengths, start], height) => {
        const items = itemsOf(lengths);
        const near = drawnAtFirst(items, start, height);
        const drawn = items.filter(({ message: { id } }) => near.has(id));
        const from = items.indexOf(drawn[0] as ThreadItem);
        expect(items.slice(from, from + drawn.length)).toEqual(drawn);
        expect(near.has((items.at(start) as ThreadItem).message.id)).toBe(true);
        if (drawn.length === items.length) return;
        expect(total(drawn)).toBeGreaterThanOrEqual(height);
        // One less would leave a gap.
        expect(Math.min(total(drawn.slice(1)), total(drawn.slice(0, -1)))).toBeLessThan(height);
      }),
    );
  });

  it('reckons with quotes folded away', () => {
    const long = Array.from({ length: 40 }, () => '> so war es').join('\n');
    const [plain, quoting] = ['Ja.', `Ja.\n${long}`].map((text) =>
      threadItems([message('m', { text })], null, () => true),
    );
    expect(total(quoting ?? [])).toBe(total(plain ?? []));
  });
});
