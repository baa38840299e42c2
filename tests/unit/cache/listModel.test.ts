import { beforeEach, describe, expect, it } from 'vitest';
import type { Conversation } from '@shared/domain/conversation';
import { makeListModel, type ListModel } from '@/cache/list/listModel';
import { segmentsOf } from '@/cache/list/segments';
import { row } from './rows';

let painted: Map<string, Partial<Conversation>>;
let focused: string | null;
let list: ListModel;

const shown = (): string[] => list.snapshot().rows.map(({ id }) => id);
const nobody = () => false;
const own =
  (...ids: string[]) =>
  (id: string) =>
    ids.includes(id);
const update = (rows: (Conversation | string)[], held: boolean, mine: (id: string) => boolean = nobody) =>
  list.update(new Map(rows.map((each) => (typeof each === 'string' ? [each, null] : [each.id, each]))), held, mine);

beforeEach(() => {
  painted = new Map();
  focused = null;
  list = makeListModel({
    segments: segmentsOf({ kind: 'inbox' }),
    paint: (each) => ({ ...each, ...painted.get(each.id) }),
    anchor: () => focused,
  });
});

describe('a list while nobody works', () => {
  it('has what we owe above what waits for the customer, newest first', () => {
    list.replace([row('b', 2), row('a', 1), row('w', 9, 'waiting')], { atStart: true, atEnd: true }, 200);
    expect(shown()).toEqual(['b', 'a', 'w']);
    update([row('a', 5), row('n', 3)], false);
    expect(shown()).toEqual(['a', 'n', 'b', 'w']);
  });

  it('is not empty, but loading, before the first page', () => {
    list.settle();
    expect(list.snapshot()).toMatchObject({ rows: [], loading: true });
  });

  it('moves its first index so that the focused row keeps its place', () => {
    list.replace([row('c', 3), row('b', 2), row('a', 1)], { atStart: true, atEnd: true }, 200);
    focused = 'b';
    const before = list.snapshot().firstIndex;
    update([row('n', 9), row('m', 8)], false);
    expect(shown()).toEqual(['n', 'm', 'c', 'b', 'a']);
    expect(list.snapshot().firstIndex).toBe(before - 2);
  });
});

describe('a list while the person works', () => {
  beforeEach(() => list.replace([row('c', 3), row('b', 2), row('a', 1)], { atStart: true, atEnd: true }, 200));

  it('keeps order and rows, counts what is new, and shows it when asked', () => {
    update([row('n', 9), row('a', 8)], true);
    expect(shown()).toEqual(['c', 'b', 'a']);
    expect(list.snapshot().fresh).toBe(2);
    list.settle();
    expect(shown()).toEqual(['n', 'a', 'c', 'b']);
    expect(list.snapshot().fresh).toBe(0);
  });

  it('grows below its last row at once, which moves nothing', () => {
    update([row('z', 0), row('n', 9), row('w', 5, 'waiting')], true);
    expect(shown()).toEqual(['c', 'b', 'a', 'z', 'w']);
    expect(list.snapshot().fresh).toBe(1);
  });

  it('shows new fields at once', () => {
    update([row('b', 2, 'open', { unread: 4 })], true);
    expect(list.snapshot().rows[1]?.unread).toBe(4);
  });

  it('keeps a row that left the view by other hands until it settles, and follows it', () => {
    update([row('b', 2, 'done')], true);
    expect(shown()).toEqual(['c', 'b', 'a']);
    update([row('b', 2, 'done', { starred: true })], true);
    expect(list.snapshot().rows[1]?.starred).toBe(true);
    expect(list.unsettled()).toBe(true);
    list.settle();
    expect(shown()).toEqual(['c', 'a']);
    expect(list.unsettled()).toBe(false);
  });

  it('drops a row that is gone', () => {
    update(['b'], true);
    expect(shown()).toEqual(['c', 'a']);
  });

  it('takes away at once what the person called done, and puts it back when that was refused', () => {
    painted.set('b', { state: 'done' });
    list.draw(true, own('b'));
    expect(shown()).toEqual(['c', 'a']);
    expect(list.snapshot().fresh).toBe(0);
    painted.clear();
    list.draw(true, own('b'));
    expect(shown()).toEqual(['c', 'b', 'a']);
  });

  it('puts back in its place what the person took back', () => {
    update([row('b', 2, 'done')], true, own('b'));
    expect(shown()).toEqual(['c', 'a']);
    update([row('b', 2)], true, own('b'));
    expect(shown()).toEqual(['c', 'b', 'a']);
  });

  it('moves an answered row below what we owe', () => {
    update([row('c', 9, 'waiting')], true, own('c'));
    expect(shown()).toEqual(['b', 'a', 'c']);
  });
});

describe('the window of a long list', () => {
  it('keeps no more than was asked for, save what is shown', () => {
    list.replace([row('b', 20)], { atStart: true, atEnd: true }, 2);
    update([row('d', 40), row('c', 30)], true);
    expect(shown()).toEqual(['b']);
    expect(list.snapshot()).toMatchObject({ fresh: 2, hasMore: true });
    list.settle();
    expect(shown()).toEqual(['d', 'c']);
  });

  it('leaves out what lies beyond it', () => {
    list.replace([row('c', 30), row('b', 20)], { atStart: true, atEnd: false }, 200);
    update([row('below', 10), row('within', 25), row('above', 40)], false);
    expect(shown()).toEqual(['above', 'c', 'within', 'b']);
  });

  it('grows downwards while rows are held', () => {
    list.replace([row('c', 30), row('b', 20)], { atStart: true, atEnd: false }, 200);
    update([row('n', 40)], true);
    list.grow('down', [row('a', 10)], true, true);
    expect(shown()).toEqual(['c', 'b', 'a']);
    expect(list.snapshot()).toMatchObject({ hasMore: false, fresh: 1 });
  });

  it('grows upwards without moving what is seen', () => {
    list.replace([row('b', 20), row('a', 10)], { atStart: false, atEnd: true }, 200);
    const { firstIndex } = list.snapshot();
    expect(list.snapshot().hasBefore).toBe(true);
    list.grow('up', [row('d', 40), row('c', 30)], true, true);
    expect(shown()).toEqual(['d', 'c', 'b', 'a']);
    expect(list.snapshot()).toMatchObject({ hasBefore: false, firstIndex: firstIndex - 2 });
  });
});

it('never lets go of the focused row, however many come in above it', () => {
  const env = { segments: segmentsOf({ kind: 'inbox' }), paint: (each: Conversation) => each, anchor: () => 'a' };
  const model = makeListModel(env);
  model.replace([row('b', 2), row('a', 1)], { atStart: true, atEnd: true }, 200);
  for (let batch = 0; batch < 10; batch++) {
    const came = Array.from({ length: 100 }, (_, index) => row(`n${batch}-${index}`, 10 + batch * 100 + index));
    model.update(new Map(came.map((each) => [each.id, each])), true, () => false);
    expect(model.snapshot().rows.map(({ id }) => id)).toEqual(['b', 'a']);
  }
  expect(model.snapshot().fresh).toBe(1000);
  const { firstIndex } = model.snapshot();
  model.settle();
  expect(model.snapshot().rows.findIndex(({ id }) => id === 'a')).toBe(1001);
  expect(firstIndex - model.snapshot().firstIndex).toBe(1000);
});
