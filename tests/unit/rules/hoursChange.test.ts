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

it.each([
  ['a zone nobody knows', { zone: 'Europe/Atlantis' }, 'hours.zone', { zone: 'Europe/Atlantis' }],
  [
    'a closure that ends before it begins',
    closed('2026-12-24', '2026-12-23'),
    'hours.backwards',
    { day: '2026-12-24' },
  ],
  [
    'blocks of a day that overlap',
    { week: kept.week.map((open, day) => (day === 3 ? [...open, { from: 16 * 60, to: 20 * 60 }] : open)) },
    'hours.overlap',
    { day: '3' },
  ],
  [
    'a block past midnight that runs into the next one',
    {
      closures: [
        {
          from: '2026-12-24',
          to: '2026-12-24',
          reason: '',
          open: [
            { from: 1200, to: 60 },
            { from: 1300, to: 1400 },
          ],
        },
      ],
    },
    'hours.overlap',
    { day: '2026-12-24' },
  ],
])('refuses %s and keeps what was', (_, part, code, facts) => {
  const desk = rulesDesk();
  set(desk, closed('2099-01-01', '2099-01-10'));
  const before = desk.memory.rev();
  expect(() => set(desk, { ...kept, ...part })).toThrow(expect.objectContaining({ error: { code, facts } }));
  expect(desk.memory.rev()).toBe(before);
});
