import { tableNames } from '@shared/domain/tables';
import type { Change, ChangeReply, SystemChange } from '@shared/domain/change';
import type { Ms } from '@shared/domain/ids';
import { mostAtOnce } from '@shared/domain/scope';
import { fail, ok, type Result } from '@shared/errors/result';
import type { LedgerHealth } from '@shared/ipc/desk';
import { searchOf, withFound } from '@shared/logic/view/found';
import type { Call } from '../core/calls';
import type { WriterApi } from '../core/ledgerHost';
import type { ReaderApi } from '../core/readerHost';
import { attempt } from '../core/calls';
import type { looks } from '../core/looks';
import type { Problem } from '../core/writing';
import type { FileStore } from '../files/fileStore';
import type { LedgerFolder } from '../files/folder';
import { keepingOver } from '../keeping/keeping';
import type { Ledger, Span } from '../store';
import type { Listeners } from './listeners';
import { busyWriter } from './busyWriter';
import { storedEvents } from './storedEvents';
import { withFiles } from './withFiles';

/** What a ledger is made of: who writes, who reads, where files lie. The same over threads and in one thread. */
export type LedgerParts = {
  id(): string;
  health(): LedgerHealth;
  write: Call<WriterApi>;
  read: Call<ReaderApi>;
  files: FileStore;
  /** Where it lies; null for one in memory. */
  folder: LedgerFolder | null;
  now(): Ms;
  revs: Listeners<[number]>;
  spans: Listeners<[Span]>;
  healths: Listeners<[LedgerHealth]>;
  onProblem(problem: Problem): void;
  close(): Promise<void>;
};

type Looks = ReturnType<typeof looks>;

/** So many messages of an account go in one transaction: a command of the person's gets in between. */
const removedAtOnce = 50;

type RemoveAccount = Extract<SystemChange, { type: 'removeAccount' }>;

/** The ledger as the rest of main sees it. Nothing throws, nothing hangs; after `close` everything answers so. */
export function ledgerOver(parts: LedgerParts): Ledger {
  const { files, now, onProblem } = parts;
  let closing: Promise<void> | null = null;
  const closed = fail('ledger.closed');
  const write: Call<WriterApi> = (name, ...args) => (closing ? Promise.resolve(closed) : parts.write(name, ...args));
  const read: Call<ReaderApi> = (name, ...args) => (closing ? Promise.resolve(closed) : parts.read(name, ...args));
  const or = <T>(answer: Promise<Result<T>>, otherwise: T): Promise<T> =>
    answer.then((result) => (result.ok ? result.value : otherwise));
  /** What fails here is the disk: as a value, like everything else. */
  const safely = async <T>(run: () => Promise<T>): Promise<Result<T>> => {
    try {
      return ok(await run());
    } catch (error) {
      return attempt<T>(() => {
        throw error;
      }, onProblem);
    }
  };
  /** With its rows go the files no other row names. */
  const removeAccount = async (change: RemoveAccount): Promise<Result<ChangeReply>> => {
    const { id } = change;
    if (change.keep) return write('system', change, now());
    const before = await or(read('usedFiles', id), []);
    let reply: Result<ChangeReply>;
    do reply = await write('system', { ...change, most: removedAtOnce }, now());
    while (reply.ok && reply.value.count === 0);
    const still = reply.ok ? await read('usedFiles', null) : reply;
    if (!still.ok) return reply;
    const kept = new Set(still.value);
    await safely(() => Promise.all(before.filter((file) => !kept.has(file)).map((file) => files.remove(file))));
    return reply;
  };
  const busy = busyWriter();
  /** What is looked at never waits for a long change: what was committed before it is what holds. */
  const look: Call<Looks> = (name, ...args) => (busy.isBusy() ? read(name, ...args) : write(name, ...args));
  /** What a search holds is known to the reader alone. */
  const apply = async (change: Change): Promise<Result<ChangeReply>> => {
    const query = searchOf(change);
    if (query === null) return busy.during(change, () => write('apply', change, now()));
    const found = await read('found', query, mostAtOnce);
    if (!found.ok) return found;
    return busy.during(change, () => write('apply', withFound(change, found.value), now()));
  };
  const sweepFiles = (since = Infinity) => sweep(files, since, () => read('usedFiles', null), safely);
  let rev = 0;
  parts.revs.add((newest) => (rev = newest));

  return {
    get id() {
      return parts.id();
    },
    get health() {
      return parts.health();
    },
    onHealth: (listener) => parts.healths.add(listener),
    onRev: (listener) => parts.revs.add(listener),
    onSpan: (listener) => parts.spans.add(listener),
    rev: () => or(write('rev'), rev),

    apply,
    system: (change) => (change.type === 'removeAccount' ? removeAccount(change) : write('system', change, now())),
    ingest: async (account, events, cursor) => {
      if (closing) return closed;
      const stored = await safely(() => storedEvents(events, files));
      return stored.ok ? write('ingest', { account, events: stored.value, cursor, now: now() }) : stored;
    },

    accounts: () => or(write('accounts'), []),
    cursor: (account) => or(write('cursor', account), null),
    pendingOutbox: () => or(write('pendingOutbox'), []),
    nextServerChanges: () => or(write('nextServerChanges'), []),
    pendingActs: () => or(write('pendingActs'), []),
    missing: (account) => or(write('missing', account), []),
    raws: (account) => or(write('raws', account), []),
    outboxItem: (id) => or(write('outboxItem', id), null),
    outgoing: async (id) => {
      const found = await write('outgoing', id);
      if (!found.ok) return found;
      const read = await safely(() => withFiles(found.value, files));
      return read.ok ? read.value : read;
    },
    newestCustomerMessage: (id) => or(write('newestCustomerMessage', id), 0),
    conversation: (id) => or(write('conversation', id), null),
    counter: (id) => or(write('counter', id), 0),
    notifications: () => or(write('notifications'), null),
    versions: (query, limit) => write('versions', query, limit),
    rehearse: (request) => write('rehearse', request, now()),
    awayLog: (before, limit) => write('awayLog', before, limit),
    awayDryRun: (days) => read('awayDryRun', days, now()),
    awayPlans: (language) => write('awayPlans', language, now()),
    presence: (account, channel) => write('presence', account, channel, now()),
    nextSnoozeAt: () => or(write('nextSnoozeAt'), null),

    feed: (cursor, limit) =>
      or(write('feed', cursor, limit), {
        rows: [],
        deletions: [],
        // Not caught up: a list must never look empty because the ledger could not be asked.
        cursor: cursor ?? { rev: 0, rebuild: { table: tableNames[0] ?? '', key: null, key2: null, left: 0 } },
        left: 0,
      }),
    changed: (span, limit) => or(write('changed', span, limit), { rows: [], deletions: [], last: span.from }),
    fits: (cacheRev) => or(write('fits', cacheRev), false),
    search: (request) => read('search', request),
    countFound: (queries, most) => read('countFound', queries, most),
    found: (query) => read('found', query, mostAtOnce),
    suggest: (id) => read('suggest', id),

    html: (id) => or(look('html', id), null),
    message: (id) => or(look('message', id), null),
    accountOf: (id) => or(look('accountOf', id), null),
    remoteOf: (id) => or(write('remoteOf', id), null),
    placesOf: (id) => or(write('placesOf', id), []),
    holdings: (account) => read('holdings', account),
    traffic: (account, since) => read('traffic', account, since),
    sweepFiles,
    attachment: (message, id) => or(look('attachment', message, id), null),
    filePath: (sha256) => files.path(sha256),
    keepFile: async (data) => {
      if (closing) return closed;
      const kept = await safely(() => files.keep(data));
      return kept.ok ? ok({ sha256: kept.value, bytes: data.length }) : kept;
    },

    setting: (key) => or(write('setting', key), null),
    setSetting: async (key, value) => {
      await write('setSetting', key, value);
    },

    backup: () => read('backup', now()),
    keeping: keepingOver({ folder: parts.folder, files, read, write, now, safely, sweep: sweepFiles }),
    check: async () => {
      const found = await problemsOf(read);
      if (found.ok && found.value.problems.includes('quick_check')) await write('condemn');
      return found;
    },
    close: () => (closing ??= parts.close()),
  };
}

/** Runs the checks one after the other; the broken ones by name. */
async function problemsOf(read: Call<ReaderApi>): Promise<Result<{ problems: string[] }>> {
  const names = await read('checks');
  if (!names.ok) return names;
  const problems: string[] = [];
  for (const name of names.value) {
    const broken = await read('broken', name);
    if (!broken.ok) return broken;
    if (broken.value) problems.push(name);
  }
  return ok({ problems });
}

/** Removes the files that no row names, save those kept since: a row may be about to name them. */
async function sweep(
  files: FileStore,
  since: Ms,
  used: () => Promise<Result<string[]>>,
  safely: <T>(run: () => Promise<T>) => Promise<Result<T>>,
): Promise<Result<{ removed: number }>> {
  const named = await used();
  if (!named.ok) return named;
  const kept = new Set(named.value);
  return safely(async () => {
    const spare = (await files.all()).filter((file) => !kept.has(file));
    return { removed: spare.filter((file) => files.removeKeptBefore(file, since)).length };
  });
}
