import type { LedgerHealth } from '@shared/ipc/desk';
import { appError } from '@shared/errors/appError';
import type { Call } from '../core/calls';
import { foundDamaged } from '../core/foundDamaged';
import { isKeepers } from '../core/keeperHost';
import type { WriterApi, WriterNews, WriterOptions } from '../core/ledgerHost';
import type { ReaderApi, ReaderOptions } from '../core/readerHost';
import { refusing } from '../core/refusing';
import type { Problem } from '../core/writing';
import { fileStore } from '../files/fileStore';
import { ledgerFolder } from '../files/folder';
import type { Ledger, Span } from '../store';
import { keepRunning, type Restarting } from '../threads/restarting';
import { startThread } from '../threads/thread';
import { ledgerOver } from './ledgerOver';
import { listeners } from './listeners';
import type { LedgerOptions } from './openInlineLedger';

/** Where the threads' code lies; the one that searches and the one that looks after the ledger run the same. */
export type LedgerThreads = { writer: string | URL; reader: string | URL };

type Ready = { id: string; health: LedgerHealth };

/**
 * Opens the ledger of a folder over its threads: one writes, one searches, one looks after it. Resolves when the writer
 * has opened it, whatever it found: `health` says how it fares. A thread that dies is started once more; after that the
 * ledger is unusable and says so.
 */
export async function openLedger({
  dir,
  zone,
  now = Date.now,
  onProblem = () => undefined,
  workers,
}: LedgerOptions & { workers: LedgerThreads }): Promise<Ledger> {
  const revs = listeners<[number]>();
  const spans = listeners<[Span]>();
  const healths = listeners<[LedgerHealth]>();
  let state: Ready = { id: '', health: unusable };
  let reader: Restarting | null = null;
  let keeper: Restarting | null = null;

  const setHealth = (health: LedgerHealth) => {
    state = { ...state, health };
    healths.tell(health);
  };
  const hearReader = (problem: Problem) => {
    onProblem(problem);
    if (problem.code === foundDamaged.code) void writer.call('condemn', []);
  };
  const startReader = (name: 'reader' | 'keeper') => {
    const options: ReaderOptions = { dir, ledgerId: state.id, keeps: name === 'keeper' };
    const start = (onDeath: () => void) =>
      startThread(workers.reader, options, (problem) => hearReader(problem as Problem), onDeath);
    return keepRunning(start, { ready: () => undefined, down: () => onProblem({ name, code: 'down' }) });
  };
  /** The reader comes with the first thing there is for it: a start has nothing to search, and much else to do. */
  const started = (): Restarting => (reader ??= startReader('reader'));
  /** Who looks after the ledger reads all of it, for seconds where there is much: never in the thread that searches. */
  const keeping = (): Restarting => (keeper ??= startReader('keeper'));
  const hear = (news: WriterNews) => {
    if (news.type === 'problem') onProblem(news.problem);
    if (news.type === 'health') setHealth(news.health);
    if (news.type !== 'commit') return;
    started().wake();
    if (news.commit.span) spans.tell(news.commit.span);
    revs.tell(news.commit.rev);
  };

  const writer = await new Promise<Restarting>((resolve) => {
    const options: WriterOptions = { dir, zone, now: now() };
    const start = (onDeath: () => void) =>
      startThread(workers.writer, options, (news) => hear(news as WriterNews), onDeath);
    const kept = keepRunning(start, {
      ready: (value) => {
        const ready = value as Ready;
        const another = ready.id !== state.id;
        state = { id: ready.id, health: state.id === '' ? ready.health : state.health };
        // A ledger replaced while the desk runs needs an index of its own.
        if (another && ready.id !== '') {
          void reader?.close();
          void keeper?.close();
          reader = keeper = null;
        }
        if (another && state.health !== ready.health) setHealth(ready.health);
        resolve(kept);
      },
      down: () => {
        setHealth(unusable);
        resolve(kept);
      },
    });
  });

  return ledgerOver({
    id: () => state.id,
    health: () => state.health,
    write: ((name, ...args) => writer.call(name, args)) as Call<WriterApi>,
    read: ((name, ...args) =>
      state.id === ''
        ? refusing(state.health).call()
        : (isKeepers(name) ? keeping() : started()).call(name, args)) as Call<ReaderApi>,
    files: fileStore(ledgerFolder(dir).files),
    folder: ledgerFolder(dir),
    now,
    revs,
    spans,
    healths,
    onProblem,
    close: async () => {
      await Promise.all([reader?.close(), keeper?.close()]);
      await writer.close();
      for (const told of [revs, spans, healths]) told.clear();
    },
  });
}

const unusable: LedgerHealth = { state: 'unusable', error: appError('internal') };
