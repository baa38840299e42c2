import type { AccountId, Ms } from '@shared/domain/ids';
import type { SearchRequest } from '@shared/ipc/search';
import { fail } from '@shared/errors/result';
import { DeskRefusal } from '@shared/logic/desk/refusal';
import type { Database } from '../db/database';
import { keepBallast } from '../files/ballast';
import { makeBackup } from '../files/backups';
import { exportLedger } from '../keeping/exportLedger';
import { countsOf } from '../keeping/counts';
import { integrityOf, isIndexWhole } from '../keeping/integrity';
import { prepare, type Source } from '../keeping/prepare';
import { ledgerFolder } from '../files/folder';
import { holdings } from '../files/holdings';
import { usedFiles } from '../files/usedFiles';
import { Indexer } from '../search/indexer';
import { indexInMemory, newIndex, openIndex } from '../search/openIndex';
import { countFound, search } from '../search/search';
import { attempt, type Call } from './calls';
import { checkNames, isBroken } from './invariants';
import type { Problem } from './writing';

/** Everything the reader can be asked. */
export type ReaderApi = ReturnType<typeof readerApi>;

/** Where the ledger lies and which it is. `db`: the ledger's own connection when it is in memory. */
export type ReaderOptions = { dir: string; ledgerId: string; db?: Database };

/** The reader over an open ledger, in the thread it was made in. */
export type ReaderHost = {
  call: Call<ReaderApi>;
  /** Tells that the ledger has new rows: the index follows in the background. */
  wake(): void;
  close(): void;
};

/** Told like a problem when the ledger itself, and not only its index, was found damaged. */
export const foundDamaged: Problem = { name: 'ledger', code: 'found.damaged' };

/** How long a search may bring the index up before it answers with what is there. */
const catchUpMs = 100;
/** How often the room set aside is looked for. */
const ballastMs = 10_000;
/** How long new rows gather before they are indexed: a search never waits for that, it catches up by itself. */
const gatherMs = 300;

/** Starts search, backup and checks beside the writer. Never throws. */
export function startReader({ dir, ledgerId, db }: ReaderOptions, onProblem: (problem: Problem) => void): ReaderHost {
  const folder = ledgerFolder(dir);
  const opened = attempt(() => db ?? openIndex(folder, ledgerId), onProblem);
  if (!opened.ok) return { call: () => Promise.resolve(opened), wake: () => undefined, close: () => undefined };
  let connection = opened.value;
  // Here, because the writer has better things to do at a first start than to fill 16 MB.
  // Looked for again: what was given back on a full disk is set aside anew once there is room.
  if (!db) keepBallast(folder.ballast);
  const ballast = db ? null : setInterval(() => keepBallast(folder.ballast), ballastMs).unref();
  if (db) indexInMemory(db, ledgerId);
  let indexer = new Indexer(connection);
  let following: NodeJS.Timeout | null = null;
  let closed = false;

  const rebuild = (): void => {
    connection.close();
    connection = newIndex(folder, ledgerId);
    indexer = new Indexer(connection);
  };
  /** Two files are open here: whether it is the ledger that is damaged, and not its index. Whoever writes is told. */
  const isLedgerDamaged = (): boolean => {
    const looked = attempt(() => isBroken(connection, 'ledger', 'quick_check'), onProblem);
    const damaged = looked.ok ? looked.value : looked.error.code === 'ledger.damaged';
    if (damaged) onProblem(foundDamaged);
    return damaged;
  };
  /** One step of the index; a damaged one is begun anew. None when it has caught up or cannot. */
  const step = (): ReturnType<Indexer['step']> => {
    const done = attempt(() => (closed ? 'none' : indexer.step()), onProblem);
    if (done.ok) return done.value;
    if (done.error.code !== 'ledger.damaged' || db || isLedgerDamaged()) return 'none';
    rebuild();
    return 'more';
  };
  const follow = () => {
    const done = step();
    following = done === 'none' ? null : setTimeout(follow, done === 'more' ? 0 : gatherMs).unref();
  };
  const catchUp = () => {
    for (const until = performance.now() + catchUpMs; performance.now() < until && step() !== 'none';);
  };

  const api = readerApi({
    connection: () => connection,
    dir,
    schema: db ? 'main' : 'ledger',
    catchUp,
    catchUpWholly: () => {
      while (step() !== 'none');
    },
    rebuild,
  });
  return {
    call: (name, ...args) => {
      if (closed) return Promise.resolve(fail('ledger.closed'));
      const run = api[name] as (...given: unknown[]) => ReturnType<ReaderApi[typeof name]>;
      const answer = attempt<ReturnType<ReaderApi[typeof name]>>(() => run(...args), onProblem);
      if (!answer.ok && answer.error.code === 'ledger.damaged' && !db) isLedgerDamaged();
      return Promise.resolve(answer);
    },
    wake: () => {
      following ??= setTimeout(follow, gatherMs).unref();
    },
    close: () => {
      closed = true;
      if (following) clearTimeout(following);
      if (ballast) clearInterval(ballast);
      if (!db) connection.close();
    },
  };
}

/** What the reader's answers are made of. */
type ReaderParts = {
  connection(): Database;
  dir: string;
  schema: 'main' | 'ledger';
  catchUp(): void;
  /** However long it takes. */
  catchUpWholly(): void;
  /** Begins the index anew. */
  rebuild(): void;
};

function readerApi({ connection, dir, schema, catchUp, catchUpWholly, rebuild }: ReaderParts) {
  /** A ledger in memory has no file to look after. */
  const folder = () => {
    if (schema === 'main') throw new DeskRefusal('unsupported');
    return ledgerFolder(dir);
  };
  /** Days are those of the person at this computer. */
  const clock = () => ({ now: Date.now(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  return {
    search: (request: SearchRequest) => {
      catchUp();
      return search(connection(), request, clock());
    },
    countFound: (queries: string[], most: number) => {
      catchUp();
      return countFound(connection(), queries, most, clock());
    },
    backup: (now: Ms) => ({ path: makeBackup(connection(), schema, folder().backups, now).path }),
    exportTo: (target: string, now: Ms) => (folder(), exportLedger(connection(), schema, target, now)),
    prepare: (source: Source) => prepare(connection(), schema, folder(), source),
    /** How many rows of each table, and of the outbox in each state. */
    counts: () => countsOf(connection(), schema),
    integrity: () => integrityOf(connection(), schema),
    /** Answers whether the search index had to be begun anew. */
    mendSearch: () => {
      catchUpWholly();
      if (schema === 'main') return false;
      const whole = attempt(
        () => isIndexWhole(connection(), 'main', schema),
        () => undefined,
      );
      if (whole.ok && whole.value) return false;
      rebuild();
      catchUpWholly();
      return true;
    },
    usedFiles: (account: AccountId | null) => usedFiles(connection(), schema, account),
    holdings: (account: AccountId) => holdings(connection(), schema, account),
    // One at a time, so that a search gets in between.
    checks: () => checkNames,
    broken: (check: string) => isBroken(connection(), schema, check),
  };
}
