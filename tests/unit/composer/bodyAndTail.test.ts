import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyAndTail, joinTail } from '@/features/composer/bodyAndTail';

describe('the folded quote of a draft', () => {
  it.each([
    ['\n\nAm 3. Mai 2026 schrieb Anna:\n> Guten Tag', '', 'Am 3. Mai 2026 schrieb Anna:\n> Guten Tag'],
    ['Gern.\n\nOn 3 May 2026, Anna wrote:\n> Hello', 'Gern.', 'On 3 May 2026, Anna wrote:\n> Hello'],
    ['Gern.', 'Gern.', ''],
    ['> Frage?\nJa.', '> Frage?\nJa.', ''],
    ['', '', ''],
  ])('%j', (text, body, tail) => {
    expect(bodyAndTail(text)).toEqual({ body, tail });
  });

  it('is put together again as it was, whatever is written', () => {
    const tail = 'Am 3. Mai 2026 schrieb Anna:\n> Guten Tag\n>\n> Anna';
    fc.assert(
      fc.property(fc.string(), (body) => {
        const again = bodyAndTail(joinTail({ body, tail }));
        expect(joinTail(again)).toBe(joinTail({ body, tail }));
      }),
    );
  });
});
