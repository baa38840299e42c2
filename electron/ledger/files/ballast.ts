import { randomFillSync } from 'node:crypto';
import { existsSync, rmSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeDurably } from './durable';

const bytes = 16 * 1024 * 1024;
/** Below this it would take the room it is meant to keep. */
const enoughFree = 500 * 1024 * 1024;

/**
 * Sets 16 MB aside, so that the ledger can write its last rows on a full disk. Random bytes: a compressing file
 * system would give zeros no room. Quietly does nothing where there is too little.
 */
export function keepBallast(path: string): void {
  if (existsSync(path)) return;
  try {
    const { bavail, bsize } = statfsSync(dirname(path));
    if (bavail * bsize < enoughFree) return;
    writeDurably(path, randomFillSync(new Uint8Array(bytes)));
  } catch {
    rmSync(`${path}.tmp`, { force: true });
  }
}

/** Gives the room back. True when there was something to give. */
export function releaseBallast(path: string): boolean {
  if (!existsSync(path)) return false;
  rmSync(path, { force: true });
  return true;
}
