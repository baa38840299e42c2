import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeSync, openSync, closeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own that can be filled. */
export type SmallDisk = {
  folder: string;
  /** Takes up room until so many MB are left. */
  fillTo(leftMb: number): void;
  /** Gives the room back. */
  free(): void;
  remove(): void;
};

const mb = 1024 * 1024;

/** Mounts a disk of so many MB in memory; null where that is not allowed (only root on Linux may). */
export function smallDisk(sizeMb: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'tresen-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeMb}m,mode=0700`, 'tresen', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return null;
  }
  const filler = join(folder, 'filler');
  const left = (): number => {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  };
  return {
    folder,
    fillTo: (leftMb) => {
      const file = openSync(filler, 'a');
      const zeros = Buffer.alloc(mb);
      try {
        while (left() > leftMb * mb) writeSync(file, zeros, 0, Math.min(mb, left() - leftMb * mb));
      } finally {
        closeSync(file);
      }
    },
    free: () => rmSync(filler, { force: true }),
    remove: () => {
      execFileSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
