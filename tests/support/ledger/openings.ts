import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ms } from '@shared/domain/ids';
import { openInlineLedger } from '../../../electron/ledger/client/openInlineLedger';
import { openLedger, type LedgerThreads } from '../../../electron/ledger/client/openLedger';
import type { Ledger } from '../../../electron/ledger/store';

/** A way to open a ledger; a file can be opened again where `dir` is not null. */
export type Opening = { name: string; dir: string | null; open(now: () => Ms): Promise<Ledger> };

const zone = 'Europe/Berlin';

/** Where files lie in memory, for tests that open hundreds of ledgers and care for no disk. */
export const quick = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** An empty folder of its own, and how to remove it. */
export function scratchFolder(below = tmpdir()): { dir: string; remove(): void } {
  const dir = mkdtempSync(join(below, 'tresen-ledger-'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** In memory, in the caller's thread. */
export function inMemory(): Opening {
  return {
    name: 'memory',
    dir: null,
    open: (now) => Promise.resolve(openInlineLedger({ dir: ':memory:', zone, now })),
  };
}

/** A file, in the caller's thread. */
export function inline(dir: string): Opening {
  return { name: 'inline', dir, open: (now) => Promise.resolve(openInlineLedger({ dir, zone, now })) };
}

/** A file over two threads, as in the product. */
export function threaded(dir: string, workers: LedgerThreads): Opening {
  return { name: 'threads', dir, open: (now) => openLedger({ dir, zone, now, workers }) };
}
