import { expect, it } from 'vitest';
import { newId } from '../../../electron/ledger/core/newId';

it('makes UUIDs of version 7, in the order of their time', () => {
  const ids = Array.from({ length: 2000 }, (_, at) => newId(1_777_881_600_000 + at));
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect([...ids].sort()).toEqual(ids);
});

it('makes no id twice in the same millisecond', () => {
  expect(new Set(Array.from({ length: 20_000 }, () => newId(5))).size).toBe(20_000);
});
