import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ms } from '@shared/domain/ids';
import type { LedgerHealth } from '@shared/ipc/desk';
import { foundDamaged } from '../core/foundDamaged';
import { startHost } from '../core/ledgerHost';
import { startReader } from '../core/readerHost';
import { refusing } from '../core/refusing';
import type { Problem } from '../core/writing';
import { fileStore } from '../files/fileStore';
import { ledgerFolder } from '../files/folder';
import type { Ledger, Span } from '../store';
import { ledgerOver } from './ledgerOver';
import { listeners } from './listeners';

/** How to open a ledger. `now` in UTC ms; `zone`: the desk's IANA zone; `onProblem`: for the log, never a row. */
export type LedgerOptions = { dir: string; zone: string; now?: () => Ms; onProblem?: (problem: Problem) => void };

/** Opens a ledger in the caller's own thread; dir ':memory:' keeps it nowhere. The twin of the one over threads. */
export function openInlineLedger({ dir, zone, now = Date.now, onProblem = () => undefined }: LedgerOptions): Ledger {
  const memory = dir === ':memory:';
  const revs = listeners<[number]>();
  const spans = listeners<[Span]>();
  const healths = listeners<[LedgerHealth]>();
  const host = startHost({ dir, zone, now: now() }, (news) => {
    if (news.type === 'problem') onProblem(news.problem);
    if (news.type === 'commit') {
      reader.wake();
      if (news.commit.span) spans.tell(news.commit.span);
      revs.tell(news.commit.rev);
    }
    if (news.type === 'health') {
      health = news.health;
      healths.tell(health);
    }
  });
  let health = host.health;
  const hearReader = (problem: Problem) => {
    onProblem(problem);
    if (problem.code === foundDamaged.code) void host.call('condemn');
  };
  const db = memory && host.db ? host.db : undefined;
  const reader = host.db ? startReader({ dir, ledgerId: host.id, db }, hearReader) : refusing(host.health);
  const scratch = memory ? mkdtempSync(join(tmpdir(), 'tresen-files-')) : null;
  reader.wake();

  return ledgerOver({
    id: () => host.id,
    health: () => health,
    write: host.call,
    read: reader.call,
    files: fileStore(scratch ?? ledgerFolder(dir).files),
    folder: memory ? null : ledgerFolder(dir),
    now,
    revs,
    spans,
    healths,
    onProblem,
    close: () => {
      reader.close();
      host.close();
      if (scratch !== null) rmSync(scratch, { recursive: true, force: true });
      for (const told of [revs, spans, healths]) told.clear();
      return Promise.resolve();
    },
  });
}

/** A ledger that is gone with the process, for tests. */
export function openMemoryLedger(options: Omit<LedgerOptions, 'dir'>): Ledger {
  return openInlineLedger({ ...options, dir: ':memory:' });
}
