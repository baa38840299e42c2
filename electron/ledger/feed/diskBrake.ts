import { statfs } from 'node:fs/promises';
import type { Ms } from '@shared/domain/ids';

/** How much room the disk has: low is told to the person, at stop the cache writes nothing more. */
export type DiskLevel = 'ok' | 'low' | 'stop';

/** Keeps the cache from filling a disk the ledger still needs. */
export type DiskBrake = {
  /** The level now; measured anew when the last look is too old. */
  level(): Promise<DiskLevel>;
  /** Looks regularly until told to end, also while nothing is written, so that the person hears when it is over. */
  watch(): () => void;
};

/** `free`: bytes free in the data folder; `tell`: called when the level changes. */
export type DiskBrakeOptions = {
  free(): Promise<number>;
  now(): Ms;
  tell(disk: { freeMb: number; stopped: boolean; level: DiskLevel }): void;
};

const mb = 1024 * 1024;
const lowBelow = 500 * mb;
const stopBelow = 200 * mb;
const freshFor = 2000;
const lookEvery = 10_000;

/** Makes a brake over a disk. */
export function createDiskBrake({ free, now, tell }: DiskBrakeOptions): DiskBrake {
  let level: DiskLevel = 'ok';
  let lookedAt = -Infinity;

  const look = async (): Promise<DiskLevel> => {
    lookedAt = now();
    const bytes = await free();
    const found = bytes < stopBelow ? 'stop' : bytes < lowBelow ? 'low' : 'ok';
    if (found !== level) {
      level = found;
      tell({ freeMb: Math.floor(bytes / mb), stopped: found === 'stop', level: found });
    }
    return level;
  };

  return {
    level: async () => (now() - lookedAt < freshFor ? level : look()),
    watch: () => {
      const timer = setInterval(() => void look(), lookEvery).unref();
      return () => clearInterval(timer);
    },
  };
}

/** Bytes free for this user where a folder lies; endless where the system does not say. */
export async function freeBytes(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return Infinity;
  }
}
