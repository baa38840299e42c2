import { describe, expect, it } from 'vitest';
import { advance } from '@/commands/advance';
import { row } from '../cache/rows';
import { ids } from './fakeDesk';

const rows = [row('a', 3), row('b', 2), row('c', 1)];
const [a = null, b = null, c = null] = ids('a', 'b', 'c');
const gone = (...names: string[]) => new Set(ids(...names));
const nowhere = { focused: null, open: null, composer: null };

describe('when rows leave the list', () => {
  it.each([
    [b, gone('b'), 'c'],
    [c, gone('c'), 'b'],
    [b, gone('b', 'c'), 'a'],
    [a, gone('a', 'b', 'c'), null],
  ])('the focus goes from %s to the next that stays', (focused, left, expected) =>
    expect(advance({ ...nowhere, focused }, rows, left)).toEqual({ focused: expected }),
  );

  it('the person may choose the one before, or the list alone', () => {
    const where = { ...nowhere, focused: b, open: b };
    expect(advance(where, rows, gone('b'), 'previous')).toMatchObject({ focused: 'a', open: 'a' });
    expect(advance({ ...where, focused: a, open: a }, rows, gone('a'), 'previous')).toMatchObject({ open: 'b' });
    expect(advance(where, rows, gone('b'), 'list')).toMatchObject({ focused: 'c', open: null });
  });

  it('the next one opens when one was open', () => {
    expect(advance({ ...nowhere, focused: b, open: b }, rows, gone('b'))).toEqual({
      focused: 'c',
      open: 'c',
      focusedMessage: null,
    });
  });

  it('the editor of what left closes, that of another stays', () => {
    const composer = { kind: 'reply' as const, conversation: b };
    expect(advance({ focused: b, open: b, composer }, rows, gone('b'))).toMatchObject({ composer: null });
    const other = { kind: 'reply' as const, conversation: a };
    expect(advance({ focused: b, open: b, composer: other }, rows, gone('b'))).not.toHaveProperty('composer');
  });

  it('nothing moves when the person stands elsewhere', () => {
    expect(advance({ ...nowhere, focused: a }, rows, gone('b'))).toBeNull();
    expect(advance(nowhere, rows, gone('b'))).toBeNull();
  });
});
