import { describe, expect, it } from 'vitest';
import { SavedViewId } from '@shared/domain/ids';
import { inOrder } from '@shared/domain/savedView';
import { makeThrottle } from '@/cache/live/throttle';
import { reorder } from '@/cache/search/reorder';
import { rulesDesk } from '../../support/desk/rulesDesk';

const id = SavedViewId.parse('v1');

describe('a saved view', () => {
  it('is kept, renamed and removed, and each of it is taken back', () => {
    const desk = rulesDesk();
    const views = () => desk.memory.all('savedView').map(({ name, query }) => `${name}: ${query}`);
    const undo = () => desk.change({ type: 'undo', id: null });
    desk.change({ type: 'saveView', id, name: 'Offen', query: 'is:open' });
    desk.change({ type: 'editView', id, name: 'Wartend' });
    desk.change({ type: 'editView', id, query: 'is:waiting' });
    expect(views()).toEqual(['Wartend: is:waiting']);
    desk.change({ type: 'removeView', id });
    expect(views()).toEqual([]);
    undo();
    expect(views()).toEqual(['Wartend: is:waiting']);
    undo();
    undo();
    expect(views()).toEqual(['Offen: is:open']);
    undo();
    expect(views()).toEqual([]);
  });

  it('stands where it was put, until that is taken back', () => {
    const desk = rulesDesk();
    const [a, b, c] = (['a', 'b', 'c'] as const).map((each) => SavedViewId.parse(each));
    if (!a || !b || !c) throw new Error('too few');
    const order = () =>
      desk.memory
        .all('savedView')
        .sort(inOrder)
        .map(({ name }) => name)
        .join('');
    for (const each of [a, b, c]) desk.change({ type: 'saveView', id: each, name: each, query: 'is:open' });
    desk.change({ type: 'orderViews', ids: [b, a] });
    desk.change({ type: 'orderViews', ids: [b, c, a] });
    expect(order()).toBe('bca');
    desk.change({ type: 'undo', id: null });
    expect(order()).toBe('bac');
    desk.change({ type: 'undo', id: null });
    expect(order()).toBe('abc');
    expect(() => desk.change({ type: 'orderViews', ids: [SavedViewId.parse('x')] })).toThrow('not.found');
  });

  it('is refused where it is there already, or is not', () => {
    const desk = rulesDesk();
    desk.change({ type: 'saveView', id, name: 'Offen', query: 'is:open' });
    expect(() => desk.change({ type: 'saveView', id, name: 'Offen', query: 'is:open' })).toThrow('conflict.stale');
    expect(() => desk.change({ type: 'removeView', id: SavedViewId.parse('v2') })).toThrow('not.found');
    expect(desk.change({ type: 'editView', id, name: 'Offen' })).toMatchObject({ undo: null, count: 0 });
  });
});

it.each([
  ['abc', 'abc', 'abc', 0],
  ['abc', 'bc', 'bc', 0],
  ['abc', 'xabc', 'abc', 1],
  ['abc', 'axcd', 'acd', 1],
  ['abc', 'cab', 'abc', 0],
  ['', 'ab', 'ab', 0],
])('a list %j that must not move shows of %j: %j, and %i wait', (shown, found, wanted, fresh) => {
  const rows = (text: string) => [...text].map((each) => ({ id: each }));
  const made = reorder(rows(shown), rows(found));
  expect(made.rows.map((row) => row.id).join('')).toBe(wanted);
  expect(made.fresh).toBe(fresh);
});

it('a task asked for again and again runs at once, then at most every so often', async () => {
  let time = 0;
  let runs = 0;
  const waiting: { run(): void; at: number }[] = [];
  const task = async () => void runs++;
  const throttle = makeThrottle(
    task,
    250,
    () => time,
    (run, ms) => void waiting.push({ run, at: time + ms }),
  );
  const pass = async (ms: number) => {
    await new Promise((done) => setTimeout(done));
    time += ms;
    for (const due of waiting.filter(({ at }) => at <= time)) waiting.splice(waiting.indexOf(due), 1)[0]?.run();
    await new Promise((done) => setTimeout(done));
  };
  for (let at = 0; at < 10; at++) throttle.ask();
  expect(runs).toBe(1);
  await pass(249);
  expect(runs).toBe(1);
  await pass(1);
  expect(runs).toBe(2);
  await pass(250);
  expect(runs).toBe(2);
  throttle.ask();
  expect(runs).toBe(3);
  throttle.stop();
  throttle.ask();
  await pass(250);
  expect(runs).toBe(3);
});
