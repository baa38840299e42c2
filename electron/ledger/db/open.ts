import { chmodSync, closeSync, existsSync, openSync, rmSync, statSync } from 'node:fs';
import { appError } from '@shared/errors/appError';
import type { Ms } from '@shared/domain/ids';
import type { LedgerHealth } from '@shared/ipc/desk';
import { makeBackup } from '../files/backups';
import { fileMode, folderMode, makeFolder, writeDurably } from '../files/durable';
import type { LedgerFolder } from '../files/folder';
import { adoptChosen } from '../keeping/chosen';
import { Damaged, restoreNewest, setAside } from './damage';
import { openDatabase, type Database } from './database';
import { pruneDeletions } from './deletions';
import { isDamage, isFull, toAppError } from './errors';
import { leapAfterCrash, ledgerIdOf, setLedgerId } from './meta';
import { ledgerVersion, migrate, versionOf } from './migrations';
import { setLedgerPragmas } from './pragmas';

/** What opening came to: a ledger to work with, or only the reason why there is none. */
export type Opened = { db: Database; id: string; health: LedgerHealth } | { db: null; id: ''; health: LedgerHealth };

/** What opening needs from outside. `zone`: in which the date of a restored backup is told. */
export type OpenEnv = { now: Ms; zone: string; newId(): string };

const healthy: LedgerHealth = { state: 'ok', error: null };

/**
 * Opens the ledger of a folder, whatever it finds: nothing (a new one is made), a crash (checked first), damage
 * (moved aside, newest backup), an older version (backup, then migrated), a newer one (left alone). Never throws.
 */
export function openLedgerFile(folder: LedgerFolder, env: OpenEnv): Opened {
  try {
    makeFolder(folder.root);
    chmodSync(folder.root, folderMode);
    const chosenAt = adoptChosen(folder, env);
    if (chosenAt !== null) return use(folder, env, returnedTo(chosenAt, env.zone));
    return existsSync(folder.broken) ? replace(folder, env) : openOrReplace(folder, env);
  } catch (error) {
    return { db: null, id: '', health: { state: 'unusable', error: toAppError(error) } };
  }
}

function openOrReplace(folder: LedgerFolder, env: OpenEnv): Opened {
  try {
    const restored = existsSync(folder.ledger) ? null : restoreNewest(folder, env.now);
    return restored ? use(folder, env, restoredFrom(restored.at, env.zone)) : use(folder, env, healthy);
  } catch (error) {
    if (isDamage(error) || error instanceof Damaged) return replace(folder, env);
    throw error;
  }
}

/** Moves the damaged ledger aside and goes on with the newest backup, or with a new one, and says so. */
function replace(folder: LedgerFolder, env: OpenEnv): Opened {
  setAside(folder, env.now);
  const backup = restoreNewest(folder, env.now);
  return use(
    folder,
    env,
    backup
      ? restoredFrom(backup.at, env.zone)
      : { state: 'restored', error: appError('ledger.lost', { folder: folder.damaged.slice(-300) }) },
  );
}

const restoredFrom = (at: Ms, zone: string): LedgerHealth => ({
  state: 'restored',
  error: appError('ledger.damaged', { date: dateOf(at, zone) }),
});

const returnedTo = (at: Ms, zone: string): LedgerHealth => ({
  state: 'restored',
  error: appError('ledger.returned', { date: dateOf(at, zone) }),
});

/** A date as it stands in an error's facts. */
export function dateOf(at: Ms, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(at);
}

function use(folder: LedgerFolder, env: OpenEnv, health: LedgerHealth): Opened {
  closeSync(openSync(folder.ledger, 'a', fileMode));
  const db = openDatabase(folder.ledger);
  try {
    const version = versionOf(db);
    if (version > ledgerVersion) {
      db.close();
      return { db: null, id: '', health: { state: 'unusable', error: appError('ledger.newer', { version }) } };
    }
    const crashed = existsSync(folder.running);
    if (crashed) assertSound(db);
    else assertWhole(db, folder.ledger);
    setLedgerPragmas(db);
    upgrade(db, version, folder, env.now);
    if (crashed) leapAfterCrash(db);
    pruneDeletions(db);
    const known = health.state === 'restored' ? null : ledgerIdOf(db);
    const id = known ?? env.newId();
    if (known === null) setLedgerId(db, id);
    writeDurably(folder.running, new Uint8Array());
    return { db, id, health };
  } catch (error) {
    db.close();
    throw error;
  }
}

function assertSound(db: Database): void {
  if (db.one<[string]>('PRAGMA quick_check')?.[0] !== 'ok') throw new Damaged();
}

/** After a clean stop the file ends with a page: SQLite takes what is missing of the last one for zeros. */
function assertWhole(db: Database, path: string): void {
  const page = db.one<[number]>('PRAGMA page_size')?.[0] ?? 1;
  if (statSync(path).size % page !== 0) throw new Damaged();
}

function upgrade(db: Database, version: number, folder: LedgerFolder, now: Ms): void {
  const tables = db.one<[number]>("SELECT count(*) FROM sqlite_schema WHERE type = 'table'")?.[0] ?? 0;
  if (version === 0 && tables > 0) throw new Damaged();
  if (version > 0 && version < ledgerVersion) makeBackup(db, 'main', folder.backups, now);
  migrate(db);
}

/**
 * Ends a ledger cleanly: its log is moved into the file and the next start need not check it. Where the disk has no room
 * for that, the log stays beside the file and the next start does as after a crash.
 */
export function closeLedgerFile(db: Database, folder: LedgerFolder): void {
  const moved = movedLog(db);
  db.close();
  if (moved) rmSync(folder.running, { force: true });
}

function movedLog(db: Database): boolean {
  try {
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    return true;
  } catch (error) {
    if (isFull(error)) return false;
    throw error;
  }
}

/** Leaves word for the next start that this ledger has to be replaced. */
export function markBroken(folder: LedgerFolder): void {
  writeDurably(folder.broken, new Uint8Array());
}
