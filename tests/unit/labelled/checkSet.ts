import { expect } from 'vitest';
import type { LabelledSet } from '../../support/labelled/head';
import { drawHeld } from '../../support/labelled/draw';
import { unreserved } from './reserved';

/** What holds for every set: enough rows, each with an id of its own and a reason, a fifth held as drawn, nobody's address. */
export function checkSet<Row extends { id: string; why: string }>(
  name: string,
  set: LabelledSet<Row>,
  least: number,
): void {
  const ids = set.rows.map(({ id }) => id);
  expect(set.head.set).toBe(name);
  expect(ids.length).toBeGreaterThanOrEqual(least);
  expect(new Set(ids).size).toBe(ids.length);
  expect(set.rows.filter(({ why }) => why.trim().length < 10)).toEqual([]);
  expect(set.head.held).toEqual(drawHeld(ids, set.head.seed));
  expect(set.held).toHaveLength(Math.floor(ids.length / 5));
  expect(set.seen.length + set.held.length).toBe(ids.length);
  expect(unreserved(JSON.stringify(set.rows))).toEqual([]);
}
