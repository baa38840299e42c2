import { expect, test } from 'vitest';
import { fail, ok } from '@shared/errors/result';
import { startUpkeep, upkeepMs } from '../../../electron/ledger/upkeep';
import { scopedLog } from '../../../electron/log/log';
import { manualClock } from '../../support/connectors/manualClock';

function kept({ failing = false } = {}) {
  const clock = manualClock();
  const settings = new Map<string, unknown>();
  const backups: number[] = [];
  const state = {
    idle: 0,
    room: true,
    failing,
    checks: 0,
    system: [] as string[],
    swept: [] as number[],
    backups,
    settings,
    clock,
  };
  const upkeep = startUpkeep({
    ledger: {
      backup: () => {
        backups.push(clock.now());
        return Promise.resolve(state.failing ? fail('disk.full') : ok({ path: 'x' }));
      },
      check: () => Promise.resolve(((state.checks += 1), ok({ problems: [] }))),
      setting: (key) => Promise.resolve(settings.get(key) ?? null),
      setSetting: (key, value) => Promise.resolve(void settings.set(key, value)),
      sweepFiles: (since = 0) => Promise.resolve((state.swept.push(since), ok({ removed: 0 }))),
      system: ({ type }) => Promise.resolve(((state.system = [...state.system, type]), fail('internal'))),
    },
    clock,
    log: scopedLog('test'),
    idleMs: () => state.idle,
    room: () => Promise.resolve(state.room),
  });
  return { ...state, set: (part: Partial<typeof state>) => Object.assign(state, part), state, upkeep };
}

test('the ledger is checked once, some time after the start', async () => {
  const { clock, state, upkeep } = kept();
  await clock.advance(upkeepMs.firstCheck - 1_000);
  expect(state.checks).toBe(0);
  await clock.advance(86_400_000);
  expect(state.checks).toBe(1);
  await upkeep.stop();
});

test('a backup is made in the first idle minute, a day after the last', async () => {
  const { clock, backups, set, upkeep } = kept();
  await clock.advance(3_600_000);
  expect(backups).toHaveLength(0);
  set({ idle: 61_000 });
  await clock.advance(60_000);
  expect(backups).toHaveLength(1);
  await clock.advance(86_000_000);
  expect(backups).toHaveLength(1);
  await clock.advance(500_000);
  expect(backups).toHaveLength(2);
  await upkeep.stop();
});

test('a machine that is never idle is backed up after two days', async () => {
  const { clock, backups, set, upkeep } = kept();
  set({ idle: 61_000 });
  await clock.advance(60_000);
  set({ idle: 0 });
  await clock.advance(2 * 86_400_000 + 60_000);
  expect(backups).toHaveLength(2);
  await upkeep.stop();
});

test('a clock that was set back does not put the next backup off for years', async () => {
  const { clock, backups, settings, upkeep } = kept();
  settings.set('backupAt', clock.now() + 10 * 365 * 86_400_000);
  await clock.advance(60_000);
  expect(backups).toHaveLength(1);
  await upkeep.stop();
});

test('a backup that fails is tried again an hour later, and none is begun without room', async () => {
  const { clock, backups, set, upkeep } = kept();
  set({ idle: 61_000, failing: true });
  await clock.advance(3 * 3_600_000);
  expect(backups.length).toBeGreaterThanOrEqual(3);
  expect(backups.length).toBeLessThanOrEqual(4);
  const before = backups.length;
  set({ room: false });
  await clock.advance(3 * 3_600_000);
  expect(backups).toHaveLength(before);
  await upkeep.stop();
});

test('the trash is emptied while nobody works', async () => {
  const { clock, state, set, upkeep } = kept();
  await clock.advance(3_600_000);
  expect(state.system).toEqual([]);
  set({ idle: 600_000 });
  await clock.advance(120_000);
  expect(new Set(state.system)).toEqual(new Set(['emptyTrash']));
  await upkeep.stop();
});

test('spare files are swept once a day while nobody works, not those just kept', async () => {
  const { clock, state, set, upkeep } = kept();
  await clock.advance(3_600_000);
  expect(state.swept).toEqual([]);
  set({ idle: 600_000 });
  await clock.advance(2 * 86_400_000);
  expect(state.swept).toHaveLength(2);
  expect(clock.now() - Math.max(...state.swept)).toBeGreaterThanOrEqual(upkeepMs.spareFor);
  await upkeep.stop();
});
