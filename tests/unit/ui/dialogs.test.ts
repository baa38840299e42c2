import { describe, expect, it } from 'vitest';
import { TagId } from '@shared/domain/ids';
import { defaultHours } from '@shared/logic/time/openingHours';
import { presetsAt } from '@/features/snooze/presets';
import { choicesFor, newName } from '@/features/tags/choices';

const zone = 'Europe/Berlin';
const hours = defaultHours(zone);
const at = (...parts: [number, number, number, number]) => Date.UTC(parts[0], parts[1] - 1, parts[2], parts[3]);

describe('snooze presets', () => {
  it('are six, in the zone of the desk', () => {
    // Wednesday 15:00 in Berlin, winter time.
    const now = at(2024, 3, 13, 14);
    expect(presetsAt(now, zone, hours).map(({ id, until }) => [id, until])).toEqual([
      ['later', at(2024, 3, 13, 17)],
      ['evening', at(2024, 3, 13, 18)],
      ['tomorrow', at(2024, 3, 14, 8)],
      ['weekend', at(2024, 3, 16, 9)],
      ['week', at(2024, 3, 18, 8)],
      ['reply', null],
    ]);
  });

  it('keep their hour over a clock change', () => {
    // Saturday before summer time begins: Monday 9:00 is then 7:00 UTC.
    const presets = presetsAt(at(2024, 3, 30, 14), zone, hours);
    expect(presets.find(({ id }) => id === 'week')?.until).toBe(at(2024, 4, 1, 7));
    expect(presets.find(({ id }) => id === 'weekend')?.until).toBe(at(2024, 4, 6, 8));
  });

  it('pass over days on which the desk is closed, and say so', () => {
    const tomorrow = presetsAt(at(2024, 3, 15, 14), zone, hours).find(({ id }) => id === 'tomorrow');
    expect(tomorrow).toMatchObject({ label: 'snooze.nextOpen', until: at(2024, 3, 18, 8) });
  });

  it('keep their number once they have passed', () => {
    const presets = presetsAt(at(2024, 3, 13, 20), zone, hours);
    expect(presets.map(({ past }) => past)).toEqual([false, true, false, false, false, false]);
  });
});

describe('the tag dialog', () => {
  const tag = (id: string, name: string) => ({ id: TagId.parse(id), name, hue: 0 });
  const tags = [tag('1', 'Werkstatt'), tag('2', 'Rückgabe'), tag('3', 'VIP')];
  const rows = [{ tags: [TagId.parse('3')] }, { tags: [TagId.parse('3'), TagId.parse('1')] }];

  it('offers tags in use first and says on how many they are', () => {
    expect(choicesFor('', tags, rows).map(({ tag: { name }, on }) => [name, on])).toEqual([
      ['VIP', 'all'],
      ['Werkstatt', 'some'],
      ['Rückgabe', 'none'],
    ]);
  });

  it('finds without accents, and makes only what is new', () => {
    expect(choicesFor('ruck', tags, rows).map(({ tag: { name } }) => name)).toEqual(['Rückgabe']);
    expect(newName('  vip ', tags)).toBeNull();
    expect(newName(' Leihrad ', tags)).toBe('Leihrad');
    expect(newName('  ', tags)).toBeNull();
  });
});
