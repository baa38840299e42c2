import { expect, it } from 'vitest';
import type { OpeningHours } from '@shared/domain/openingHours';
import { defaultHours } from '@shared/logic/time/openingHours';
import { messageEvent, monday } from '../../support/desk/builders';
import { rulesDesk } from '../../support/desk/rulesDesk';

const kept = defaultHours('Europe/Berlin');
const set = (desk: ReturnType<typeof rulesDesk>, value: OpeningHours) =>
  desk.change({ type: 'editSetting', setting: { id: 'hours', value } });
const closed = (from: string, to: string): OpeningHours => ({
  ...kept,
  closures: [{ from, to, reason: 'Betriebsferien', open: [] }],
});

it('other opening hours move the deadlines they are about, and their undo moves them back', () => {
  const desk = rulesDesk();
  desk.take(messageEvent('a', monday, { profile: 'mail' }));
  const before = desk.only();
  expect(before.deadlineAt).not.toBeNull();
  const day = new Date(monday).toISOString().slice(0, 10);
  const { undo } = set(desk, closed(day, day));
  expect(desk.only().deadlineAt).toBeGreaterThan(before.deadlineAt ?? 0);
  desk.change({ type: 'undo', id: undo });
  expect(desk.only().deadlineAt).toBe(before.deadlineAt);
});

it('a closure far ahead writes no conversation', () => {
  const desk = rulesDesk();
  desk.take(messageEvent('a', monday, { profile: 'mail' }));
  const rev = desk.memory.rev();
  set(desk, closed('2099-01-01', '2099-01-10'));
  expect(desk.memory.since(rev).map(({ table }) => table)).not.toContain('conversation');
});
