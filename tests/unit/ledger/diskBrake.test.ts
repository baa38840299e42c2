import { describe, expect, it } from 'vitest';
import { createDiskBrake, freeBytes } from '../../../electron/ledger/feed/diskBrake';

const mb = 1024 * 1024;

describe('the disk brake', () => {
  it('tells when it gets tight, stops, and tells when it is over', async () => {
    const told: unknown[] = [];
    let free = 800 * mb;
    let now = 0;
    const brake = createDiskBrake({
      free: () => Promise.resolve(free),
      now: () => now,
      tell: (disk) => told.push(disk),
    });
    const after = async (bytes: number) => {
      free = bytes;
      now += 3000;
      return brake.level();
    };
    expect(await brake.level()).toBe('ok');
    expect(await after(499 * mb)).toBe('low');
    expect(await after(450 * mb)).toBe('low');
    expect(await after(199 * mb)).toBe('stop');
    expect(await after(900 * mb)).toBe('ok');
    expect(told).toEqual([
      { freeMb: 499, stopped: false, level: 'low' },
      { freeMb: 199, stopped: true, level: 'stop' },
      { freeMb: 900, stopped: false, level: 'ok' },
    ]);
  });

  it('does not ask the system for every frame', async () => {
    let asked = 0;
    const brake = createDiskBrake({
      free: () => Promise.resolve((asked += 1) * 1000 * mb),
      now: () => 5,
      tell: () => undefined,
    });
    await brake.level();
    await brake.level();
    expect(asked).toBe(1);
  });

  it('takes a folder it cannot ask about for roomy', async () => {
    expect(await freeBytes('/')).toBeGreaterThan(0);
    expect(await freeBytes('/nowhere/at/all')).toBe(Infinity);
  });
});
