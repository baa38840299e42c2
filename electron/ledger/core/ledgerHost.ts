import { appError, type AppError } from '@shared/errors/appError';
import type { Ms } from '@shared/domain/ids';
import { fail, type Result } from '@shared/errors/result';
import type { LedgerHealth } from '@shared/ipc/desk';
import { newestSound } from '../db/damage';
import { openDatabase, type Database } from '../db/database';
import { isDamage } from '../db/errors';
import { setLedgerId } from '../db/meta';
import { migrate } from '../db/migrations';
import { closeLedgerFile, dateOf, markBroken, openLedgerFile, type Opened } from '../db/open';
import { setLedgerPragmas } from '../db/pragmas';
import { releaseBallast } from '../files/ballast';
import { ledgerFolder } from '../files/folder';
import type { IngestReport } from '../store';
import { attempt, type Call } from './calls';
import { clockSteps } from './clockJob';
import { createCore, type Core } from './core';
import { newId } from './newId';
import { refusing } from './refusing';
import { Slicer, type Batch } from './ingestJob';
import { WriteQueue } from './writeQueue';
import type { Commit, Problem } from './writing';

/** What the writer tells without being asked. */
export type WriterNews =
  { type: 'commit'; commit: Commit } | { type: 'health'; health: LedgerHealth } | { type: 'problem'; problem: Problem };

/** Everything the writer can be asked: the core, but batches whole. */
export type WriterApi = Omit<Core, 'takeSlice' | 'workedMs' | 'clocksAreDue' | 'resetClocks'> & {
  ingest(batch: Batch): IngestReport;
  /** The file was found damaged by who reads it: nothing more is written, the next start replaces it. */
  condemn(): void;
};

/** What changes rows: refused once the file is known to be damaged, for the next start goes back to a backup. */
const writes: ReadonlySet<string> = new Set(['apply', 'system', 'ingest', 'setSetting', 'recount', 'reindex']);

/** Where a ledger lies, ':memory:' for nowhere; the desk's zone; the time of opening. */
export type WriterOptions = { dir: string; zone: string; now: Ms };

/** The writer over an open ledger, in the thread it was made in. */
export type LedgerHost = {
  id: string;
  health: LedgerHealth;
  /** The connection, for a reader in the same thread; null when the ledger could not be opened. */
  db: Database | null;
  call: Call<WriterApi>;
  close(): void;
};

/** Opens the ledger and answers calls, commands before batches. Never throws; an unusable ledger answers why. */
export function startHost({ dir, zone, now }: WriterOptions, tell: (news: WriterNews) => void): LedgerHost {
  const memory = dir === ':memory:';
  const folder = ledgerFolder(dir);
  const opened = memory ? openMemory() : openLedgerFile(folder, { now, zone, newId: () => newId(now) });
  const { db, id, health } = opened;
  if (!db) {
    return { id, health, db, ...refusing(health) };
  }
  const core = createCore(db, {
    zone,
    newId: () => newId(Date.now()),
    releaseBallast: () => !memory && releaseBallast(folder.ballast),
    onCommit: (commit) => tell({ type: 'commit', commit }),
  });
  const queue = new WriteQueue();
  const slicer = new Slicer();
  let closed = false;
  let broken: AppError | null = null;
  const run = <T>(body: () => T): Result<T> => (closed ? fail('ledger.closed') : attempt(() => watched(body), report));
  const report = (problem: Problem) => tell({ type: 'problem', problem });

  /** Damage found while open: nothing can be written any more, and the next start replaces the file. */
  const watched = <T>(body: () => T): T => {
    try {
      return body();
    } catch (error) {
      if (isDamage(error)) condemn();
      throw error;
    }
  };

  const condemn = (): void => {
    if (broken !== null || memory) return;
    markBroken(folder);
    const backup = newestSound(folder);
    broken = backup ? appError('ledger.broken', { date: dateOf(backup.at, zone) }) : appError('ledger.brokenAlone');
    tell({ type: 'health', health: { state: 'readOnly', error: broken } });
  };

  function* ingesting(batch: Batch, done: (result: Result<IngestReport>) => void): Generator<void, void> {
    const steps = slicer.run(batch, core.takeSlice, core.workedMs);
    for (;;) {
      const step = run(() => steps.next());
      if (!step.ok) return done(step);
      if (step.value.done) return done({ ok: true, value: step.value.value });
      yield;
    }
  }

  let clocksRun = false;
  /** Deadlines follow other opening hours beside everything else; what cannot be written now goes on after a change. */
  function* followingHours(): Generator<void, void> {
    const steps = clockSteps(core.clocksAreDue, (most) => core.resetClocks(most, Date.now()), core.workedMs);
    for (let going = true; going;) {
      const step = run(() => steps.next());
      going = step.ok && !step.value.done;
      if (going) yield;
    }
    clocksRun = false;
  }

  const followHours = (): void => {
    if (closed || clocksRun || !core.clocksAreDue()) return;
    clocksRun = true;
    queue.work(followingHours());
  };

  const command = (name: keyof Core, args: unknown[]): Result<unknown> => {
    const result = run(() => (core[name] as (...a: unknown[]) => unknown)(...args));
    if (name === 'apply' && result.ok) followHours();
    return result;
  };
  followHours();

  const call: Call<WriterApi> = (name, ...args) =>
    new Promise((resolve) => {
      const done = resolve as (result: Result<unknown>) => void;
      if (broken !== null && writes.has(name)) done({ ok: false, error: broken });
      else if (name === 'condemn') queue.command(() => done(run(condemn)));
      else if (name === 'ingest') queue.batch(ingesting(args[0] as Batch, done));
      else queue.command(() => done(command(name, args)));
    });

  return {
    id,
    health,
    db,
    call,
    close: () => {
      queue.finish();
      closed = true;
      if (memory) db.close();
      else closeLedgerFile(db, folder);
    },
  };
}

function openMemory(): Opened {
  const db = openDatabase(':memory:');
  setLedgerPragmas(db);
  migrate(db);
  const id = newId(Date.now());
  setLedgerId(db, id);
  return { db, id, health: { state: 'ok', error: null } };
}
