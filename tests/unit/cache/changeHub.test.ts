import { describe, expect, it } from 'vitest';
import { makeChangeHub, type Changes } from '@/cache/changeHub';
import { makeClock } from './clock';

const change = (id: string) => ({ table: 'conversation' as const, id, in: null });

function start() {
  const clock = makeClock();
  const hub = makeChangeHub(100, clock.later);
  const heard: Changes[] = [];
  const seen: number[] = [];
  hub.subscribe((changes) => void heard.push(changes));
  hub.onSeen((rev) => void seen.push(rev));
  return { clock, hub, heard, seen, ids: () => heard.map(({ rows }) => rows.map(({ id }) => id)) };
}

describe('the hub of changes', () => {
  it('tells the first change at once and gathers the next', async () => {
    const { clock, hub, ids, seen } = start();
    hub.add([change('a')], 1);
    hub.add([change('b')], 2);
    await clock.pass(1);
    expect(ids()).toEqual([['a']]);
    hub.add([change('c')], 3);
    await clock.pass(98);
    expect(ids()).toEqual([['a']]);
    await clock.pass(10);
    expect(ids()).toEqual([['a'], ['b', 'c']]);
    expect(seen).toEqual([1, 3]);
  });

  it('tells less often while much comes in, and as before once that is over', async () => {
    const { clock, hub, ids } = start();
    hub.add(
      Array.from({ length: 40 }, (_, at) => change(`${at}`)),
      1,
    );
    await clock.pass(1);
    hub.add([change('a')], 2);
    await clock.pass(290);
    expect(ids()).toHaveLength(1);
    await clock.pass(20);
    expect(ids().at(-1)).toEqual(['a']);
    hub.add([change('b')], 3);
    await clock.pass(120);
    expect(ids().at(-1)).toEqual(['b']);
  });

  it('says that a rev was seen only after all have read it', async () => {
    const { clock, hub, seen } = start();
    let read: () => void = () => undefined;
    hub.subscribe(() => new Promise<void>((resolve) => (read = resolve)));
    hub.add([], 4);
    await clock.pass(50);
    expect(seen).toEqual([]);
    read();
    await clock.pass(2);
    expect(seen).toEqual([4]);
    expect(hub.rev()).toBe(4);
  });

  it('starts counting anew with another ledger', async () => {
    const { clock, hub, heard, seen } = start();
    hub.add([change('a')], 90);
    await clock.pass(150);
    hub.addAll();
    hub.add([change('b')], 2);
    await clock.pass(250);
    expect(heard.map(({ all }) => all)).toContain(true);
    expect(seen.at(-1)).toBe(2);
  });
});
