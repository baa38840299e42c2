import type { Change, ChangeReply, SystemChange } from '@shared/domain/change';
import { type AccountId, RemoteId } from '@shared/domain/ids';
import { tableNames, type RowOf, type TableName } from '@shared/domain/tables';
import { fail, type Result } from '@shared/errors/result';
import type { DryRunReply, RehearseReply, RehearseRequest } from '@shared/ipc/away';
import { dryRun } from '@shared/logic/desk/away/dryRun';
import { rehearse } from '@shared/logic/desk/away/rehearse';
import { execute, type Executed } from '@shared/logic/desk/execute';
import { ingest, type StoredEvent } from '@shared/logic/desk/ingest';
import { executeSystem } from '@shared/logic/desk/executeSystem';
import { createMemoryStore, type MemoryStore } from '@shared/logic/desk/memoryStore';
import { DeskRefusal } from '@shared/logic/desk/refusal';
import { inSession, type Session } from '@shared/logic/desk/session';
import type { DeskEnv } from '@shared/logic/desk/store';
import type { Seed } from './seed';

/** The desk kept in the page: the same rules as the ledger's, over arrays. */
export type TwinDesk = {
  /** Random id of this desk; a cache of another is worthless. */
  id: string;
  memory: MemoryStore;
  apply(change: Change): Result<ChangeReply>;
  system(change: SystemChange): Result<ChangeReply>;
  ingest(account: AccountId, events: readonly StoredEvent[]): Result<unknown>;
  rehearse(request: RehearseRequest): Result<RehearseReply>;
  dryRun(days: number): Result<DryRunReply>;
  load(seed: Seed): void;
  /** Called after each change; the feed listens. */
  onRev(listener: () => void): () => void;
};

/** Makes an empty desk. */
export function makeTwinDesk(env: () => DeskEnv): TwinDesk {
  const memory = createMemoryStore();
  const listeners = new Set<() => void>();
  const commit = <T>(run: () => T): Result<T> => {
    try {
      const value = memory.transaction(run);
      for (const listener of listeners) listener();
      return { ok: true, value };
    } catch (error) {
      return error instanceof DeskRefusal ? { ok: false, error: error.error } : fail('internal');
    }
  };
  const withRev = (result: Result<Executed>): Result<ChangeReply> =>
    result.ok ? { ok: true, value: { ...result.value, rev: memory.rev() } } : result;
  return {
    id: env().newId(),
    memory,
    apply: (change) => withRev(commit(() => execute(memory.store, change, env()))),
    system: (change) => withRev(commit(() => executeSystem(memory.store, change, env()))),
    ingest: (account, events) => commit(() => ingest(memory.store, account, events, env())),
    rehearse: (request) => commit(() => rehearse({ store: memory.store, env: env() }, request)),
    dryRun: (days) =>
      commit(() => {
        const run = dryRun(env(), days);
        run.step(memory.store, Infinity);
        return run.reply();
      }),
    load: (seed) => {
      commit(() => inSession(memory.store, env(), (session) => fill(session, seed)));
    },
    onRev: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Counters are counted again from the rows: those of the seed are left out. Nobody runs its accounts: all are live. */
function fill({ store }: Session, { rows, bodies }: Seed): void {
  const put = <T extends TableName>(table: T, list: readonly RowOf<T>[]): void => {
    for (const row of list) store.put(table, row);
  };
  for (const table of tableNames) if (table !== 'counter') put(table, rows[table] ?? []);
  for (const account of rows.account ?? [])
    store.put('account', { ...account, status: { ...account.status, state: 'live', error: null, action: 'none' } });
  for (const message of rows.message ?? []) {
    // What its server calls a message is no part of a seed.
    if (message.direction !== 'note') store.linkRemote(message.accountId, RemoteId.parse(message.id), message.id);
    const html = bodies[message.id];
    if (html !== undefined) store.putBody(message.id, html);
  }
}
