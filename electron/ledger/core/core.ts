import type { Change, ChangeReply, SystemChange } from '@shared/domain/change';
import type { Ms, OutboxId } from '@shared/domain/ids';
import type { RehearseReply, RehearseRequest } from '@shared/ipc/away';
import type { FeedCursor } from '@shared/ipc/feed';
import { rehearse } from '@shared/logic/desk/away/rehearse';
import { execute, type Executed } from '@shared/logic/desk/execute';
import { executeSystem } from '@shared/logic/desk/executeSystem';
import { ingest, type StoredEvent } from '@shared/logic/desk/ingest';
import type { DeskEnv, DeskStore } from '@shared/logic/desk/store';
import type { Database } from '../db/database';
import { clocksDue, fitsRev } from '../db/meta';
import { waitsForDisk } from '../db/pragmas';
import { changedRows, feedPage } from '../feed/page';
import { sqliteStore } from '../rows/deskStore';
import type { IngestReport, Span } from '../store';
import type { Batch } from './ingestJob';
import { awayPlans } from './awayPlans';
import { awayReads } from './awayReads';
import { outgoingOf } from './outgoing';
import { reads } from './reads';
import { recount } from './recount';
import { writer, type Commit } from './writing';

/** What the core needs from outside. `releaseBallast` answers whether there was room to give back. */
export type CoreEnv = {
  zone: string;
  newId(): string;
  releaseBallast(): boolean;
  onCommit(commit: Commit): void;
};

/** So many rows are worked out again in the transaction of a change itself: about what may hold up the next one. */
const firstSlice = 100;

/**
 * The ledger itself over one open connection: synchronous, in whatever thread the caller chose. Its functions throw
 * DeskRefusal or what SQLite says; `answer` in calls.ts makes values of that.
 */
export function createCore(db: Database, { zone, newId, releaseBallast, onCommit }: CoreEnv) {
  const store = sqliteStore(db);
  const setWaiting = waitsForDisk(db);
  const writing = writer(store, releaseBallast, onCommit);
  const write: typeof writing = (byPerson, body) => {
    setWaiting(true);
    return writing(byPerson, body);
  };
  const env = (now: Ms): DeskEnv => ({ now, zone, newId });
  const reply = (run: (rules: DeskStore) => Executed): ChangeReply => {
    const done = write(true, run);
    return { ...done, rev: store.rev() };
  };

  return {
    ...reads(db),
    ...awayReads(db),
    ...awayPlans(db, zone),
    rev: () => store.rev(),
    /** Whether a cache that has everything up to this rev has it of this ledger. */
    fits: (rev: number) => fitsRev(db, rev),
    apply: (change: Change, now: Ms): ChangeReply =>
      reply((rules) => execute(rules, change, { ...env(now), atOnce: firstSlice })),
    system: (change: SystemChange, now: Ms): ChangeReply => reply((rules) => executeSystem(rules, change, env(now))),
    /**
     * One transaction: part of a batch, with its cursor when it is the last part. Only that one waits for the disk:
     * nobody is told of the batch before.
     */
    takeSlice: ({ account, cursor, now }: Batch, events: StoredEvent[], last: boolean): IngestReport => {
      setWaiting(last);
      const { arrived } = writing(false, (rules) => {
        const found = ingest(rules, account, events, env(now));
        if (last) db.run('INSERT OR REPLACE INTO cursor(account, json) VALUES (?, ?)', account, JSON.stringify(cursor));
        return found;
      });
      return { rev: store.rev(), arrived };
    },
    /** What would become of a message nobody has written; writes nothing. */
    rehearse: (request: RehearseRequest, now: Ms): RehearseReply =>
      writing(false, (rules) => rehearse({ store: rules, env: env(now) }, request)),
    /** Whether deadlines are still those of earlier opening hours. */
    clocksAreDue: (): boolean => clocksDue(db) !== null,
    /** One transaction: works some of them out again; answers how many conversations it looked at. */
    resetClocks: (most: number, now: Ms): number => {
      // Not waited for: what the disk loses is due again, for that is written down in the same transaction.
      setWaiting(false);
      return writing(false, (rules) => executeSystem(rules, { type: 'resetClocks', most }, env(now))).count;
    },
    /** How long the last transaction worked, in ms. */
    workedMs: () => store.workedMs(),
    feed: (cursor: FeedCursor | null, limit: number) => feedPage(db, store.rev(), cursor, limit),
    changed: ({ from, to }: Span, limit: number) => changedRows(db, from, to, limit),
    outgoing: (id: OutboxId) => outgoingOf(db, id),
    /** Counts anew what counters say; answers how many were wrong. */
    recount: () => write(false, (rules) => recount(db, rules)),
    /** Makes the indexes anew from the rows. */
    reindex: () => db.exec('REINDEX'),
    setSetting: (key: string, value: unknown) =>
      write(true, () =>
        db.run('INSERT OR REPLACE INTO setting(key, json) VALUES (?, ?)', key, JSON.stringify(value ?? null)),
      ),
  };
}

/** The core's face. */
export type Core = ReturnType<typeof createCore>;
