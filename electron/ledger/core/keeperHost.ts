import { pathToFileURL } from 'node:url';
import type { AccountId, Ms } from '@shared/domain/ids';
import { fail } from '@shared/errors/result';
import { DeskRefusal } from '@shared/logic/desk/refusal';
import { openDatabase, type Database } from '../db/database';
import { makeBackup } from '../files/backups';
import { ledgerFolder } from '../files/folder';
import { holdings } from '../files/holdings';
import { traffic } from '../files/traffic';
import { usedFiles } from '../files/usedFiles';
import { countsOf } from '../keeping/counts';
import { exportLedger } from '../keeping/exportLedger';
import { integrityOf } from '../keeping/integrity';
import { prepare, type Source } from '../keeping/prepare';
import { awayDryRun } from './awayDryRun';
import { attempt, type Call } from './calls';
import { isLedgerDamaged } from './foundDamaged';
import { checkNames, isBroken } from './invariants';
import type { Problem } from './writing';

/** What looking after a ledger can be asked. */
export type KeeperApi = ReturnType<typeof keepingApi>;

/** Looks after an open ledger, in the thread it was made in. */
export type KeeperHost = { call: Call<KeeperApi>; close(): void };

/**
 * Backups, checks, counts and dry runs: each reads much of the ledger. Over a connection that knows the ledger
 * as `schema`.
 */
export function keepingApi(connection: () => Database, schema: 'main' | 'ledger', dir: string) {
  /** A ledger in memory has no file to look after. */
  const folder = () => {
    if (schema === 'main') throw new DeskRefusal('unsupported');
    return ledgerFolder(dir);
  };
  return {
    backup: (now: Ms) => ({ path: makeBackup(connection(), schema, folder().backups, now).path }),
    exportTo: (target: string, now: Ms) => (folder(), exportLedger(connection(), schema, target, now)),
    prepare: (source: Source) => prepare(connection(), schema, folder(), source),
    /** How many rows of each table, and of the outbox in each state. */
    counts: () => countsOf(connection(), schema),
    integrity: () => integrityOf(connection(), schema),
    usedFiles: (account: AccountId | null) => usedFiles(connection(), schema, account),
    holdings: (account: AccountId) => holdings(connection(), schema, account),
    traffic: (account: AccountId, since: Ms) => traffic(connection(), schema, account, since),
    awayDryRun: (days: number, now: Ms) => awayDryRun(connection(), days, now),
    // One at a time: a check that was asked for meanwhile gets in between.
    checks: () => checkNames,
    broken: (check: string) => isBroken(connection(), schema, check),
  };
}

/** What is asked of the keeper and not of search. */
const keepers: Record<keyof KeeperApi, true> = {
  backup: true,
  exportTo: true,
  prepare: true,
  counts: true,
  integrity: true,
  usedFiles: true,
  holdings: true,
  traffic: true,
  awayDryRun: true,
  checks: true,
  broken: true,
};

/** Whether a call of this name goes to the keeper. */
export const isKeepers = (name: string): boolean => Object.hasOwn(keepers, name);

/** Opens the ledger of a folder for being looked after, read only. Never throws. */
export function startKeeper(dir: string, onProblem: (problem: Problem) => void): KeeperHost {
  const opened = attempt(() => beside(dir), onProblem);
  if (!opened.ok) return { call: () => Promise.resolve(opened), close: () => undefined };
  const db = opened.value;
  const api = keepingApi(() => db, 'ledger', dir);
  let closed = false;
  return {
    call: (name, ...args) => {
      if (closed) return Promise.resolve(fail('ledger.closed'));
      const run = api[name] as (...given: unknown[]) => ReturnType<KeeperApi[typeof name]>;
      const answer = attempt<ReturnType<KeeperApi[typeof name]>>(() => run(...args), onProblem);
      if (!answer.ok && answer.error.code === 'ledger.damaged') isLedgerDamaged(db, onProblem);
      return Promise.resolve(answer);
    },
    close: () => {
      closed = true;
      db.close();
    },
  };
}

/** A connection that has nothing of its own but the ledger beside it. */
function beside(dir: string): Database {
  const db = openDatabase(':memory:');
  db.run('ATTACH ? AS ledger', `${pathToFileURL(ledgerFolder(dir).ledger).href}?mode=ro`);
  return db;
}
