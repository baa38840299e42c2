import { describe, expect, it } from 'vitest';
import { TagId } from '@shared/domain/ids';
import { fromLocalInput, toLocalInput } from '@/features/snooze/localInput';
import { presetsAt } from '@/features/snooze/presets';
import { choicesFor, newName } from '@/features/tags/choices';

const zone = 'Europe/Berlin';
const at = (...parts: [number, number, number, number]) => Date.UTC(parts[0], parts[1] - 1, parts[2], parts[3]);

describe('snooze presets', () => {
  it('are six, in the zone of the desk', () => {
    // Wednesday 15:00 in Berlin, winter time.
    const now = at(2024, 3, 13, 14);
    expect(presetsAt(now, zone).map(({ id, until }) => [id, until])).toEqual([
      ['later', at(2024, 3, 13, 17)],
      ['evening', at(2024, 3, 13, 18)],
      ['tomorrow', at(2024, 3, 14, 7)],
      ['weekend', at(2024, 3, 16, 9)],
      ['week', at(2024, 3, 18, 7)],
      ['reply', null],
    ]);
  });

  it('keep their hour over a clock change', () => {
    // Saturday before summer time begins: Monday 8:00 is then 6:00 UTC.
    const presets = presetsAt(at(2024, 3, 30, 14), zone);
    expect(presets.find(({ id }) => id === 'week')?.until).toBe(at(2024, 4, 1, 6));
    expect(presets.find(({ id }) => id === 'weekend')?.until).toBe(at(2024, 4, 6, 8));
  });

  it('keep their number once they have passed', () => {
    const presets = presetsAt(at(2024, 3, 13, 20), zone);
    expect(presets.map(({ past }) => past)).toEqual([false, true, false, false, false, false]);
  });
});

describe('the date field', () => {
  it('reads what it writes', () => {
    const time = at(2024, 7, 1, 6);
    expect(toLocalInput(time, zone)).toBe('2024-07-01T08:00');
    expect(fromLocalInput('2024-07-01T08:00', zone)).toBe(time);
    expect(fromLocalInput('', zone)).toBeNull();
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
