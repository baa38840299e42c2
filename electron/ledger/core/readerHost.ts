import type { ConversationId } from '@shared/domain/ids';
import type { SearchReply, SearchRequest } from '@shared/ipc/search';
import { fail } from '@shared/errors/result';
import { DeskRefusal } from '@shared/logic/desk/refusal';
import type { Database } from '../db/database';
import { keepBallast } from '../files/ballast';
import { isIndexWhole } from '../keeping/integrity';
import { ledgerFolder } from '../files/folder';
import { Indexer } from '../search/indexer';
import { indexInMemory, newIndex, openIndex } from '../search/openIndex';
import { countFound, idsFound, search } from '../search/search';
import { suggest } from '../search/suggest';
import { attempt, type Call } from './calls';
import { isLedgerDamaged } from './foundDamaged';
import { keepingApi } from './keeperHost';
import { looks } from './looks';
import type { Problem } from './writing';

/** Everything the reader can be asked. */
export type ReaderApi = ReturnType<typeof readerApi>;

/**
 * Where the ledger lies and which it is. `db`: the ledger's own connection when it is in memory. `keeps`: this thread
 * looks after the ledger instead of searching it.
 */
export type ReaderOptions = { dir: string; ledgerId: string; db?: Database; keeps?: boolean };

/** The reader over an open ledger, in the thread it was made in. */
export type ReaderHost = {
  call: Call<ReaderApi>;
  /** Tells that the ledger has new rows: the index follows in the background. */
  wake(): void;
  close(): void;
};

/** How long a search may bring the index up before it answers with what is there. */
const catchUpMs = 100;
/** The same before an act on all it finds, which must not go by what is no longer so. */
const exactMs = 3_000;
/** How often the room set aside is looked for. */
const ballastMs = 10_000;
/** How long new rows gather before they are indexed: a search never waits for that, it catches up by itself. */
const gatherMs = 300;

/** Starts search beside the writer. In memory it also looks after the ledger: there is one connection. Never throws. */
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
  /** One step of the index; a damaged one is begun anew. None when it has caught up or cannot. */
  const step = (): ReturnType<Indexer['step']> => {
    const done = attempt(() => (closed ? 'none' : indexer.step()), onProblem);
    if (done.ok) return done.value;
    if (done.error.code !== 'ledger.damaged' || db || isLedgerDamaged(connection, onProblem)) return 'none';
    rebuild();
    return 'more';
  };
  const follow = () => {
    const done = step();
    following = done === 'none' ? null : setTimeout(follow, done === 'more' ? 0 : gatherMs).unref();
  };
  /** Whether the index knows every message now. */
  const catchUp = (patience = catchUpMs): boolean => {
    for (const until = performance.now() + patience; performance.now() < until;) if (step() === 'none') return true;
    return false;
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
      if (!answer.ok && answer.error.code === 'ledger.damaged' && !db) isLedgerDamaged(connection, onProblem);
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
  catchUp(patience?: number): boolean;
  /** However long it takes. */
  catchUpWholly(): void;
  /** Begins the index anew. */
  rebuild(): void;
};

function readerApi({ connection, dir, schema, catchUp, catchUpWholly, rebuild }: ReaderParts) {
  /** Days are those of the person at this computer. */
  const clock = () => ({ now: Date.now(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  return {
    ...keepingApi(connection, schema, dir),
    ...looks(connection),
    search: (request: SearchRequest): SearchReply => {
      const behind = !catchUp();
      return { ...search(connection(), request, clock()), behind };
    },
    countFound: (queries: string[], most: number) => {
      catchUp();
      return countFound(connection(), queries, most, clock());
    },
    found: (query: string, most: number) => {
      if (!catchUp(exactMs)) throw new DeskRefusal('search.behind');
      return idsFound(connection(), query, most, clock());
    },
    suggest: (id: ConversationId) => {
      catchUp();
      return suggest(connection(), id);
    },
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
  };
}
