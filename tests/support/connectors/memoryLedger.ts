import type { ChangeReply } from '@shared/domain/change';
import type { Ms } from '@shared/domain/ids';
import { fail, ok, type Result } from '@shared/errors/result';
import type { ServerChangeRow } from '@shared/domain/serverChange';
import type { Cursor } from '@shared/channels/events';
import { execute, type Executed } from '@shared/logic/desk/execute';
import { executeSystem } from '@shared/logic/desk/executeSystem';
import { ingest, type StoredEvent } from '@shared/logic/desk/ingest';
import { createMemoryStore, type MemoryStore } from '@shared/logic/desk/memoryStore';
import { DeskRefusal } from '@shared/logic/desk/refusal';
import type { Ledger } from '../../../electron/ledger/store';

/** The parts of a ledger that accounts and outbox need. */
export type PartialLedger = Pick<
  Ledger,
  | 'accounts'
  | 'apply'
  | 'system'
  | 'ingest'
  | 'cursor'
  | 'onRev'
  | 'pendingOutbox'
  | 'outboxItem'
  | 'outgoing'
  | 'newestCustomerMessage'
  | 'nextSnoozeAt'
  | 'nextServerChanges'
  | 'pendingActs'
  | 'missing'
  | 'raws'
  | 'presence'
>;

/** The real rules over arrays: fast enough for thousands of runs. `full`: writes fail as on a full disk. */
export type MemoryLedger = PartialLedger & { rows: MemoryStore; full: boolean };

const settled = new Set(['sent', 'cancelled', 'failed']);

/** @param now the time the rules see, UTC ms */
export function memoryLedger(now: () => Ms): MemoryLedger {
  const rows = createMemoryStore();
  const listeners = new Set<(rev: number) => void>();
  const cursors = new Map<string, Cursor>();
  let ids = 0;
  const write = <T>(run: () => T): Result<T> => {
    if (ledger.full) return fail('disk.full');
    try {
      const value = rows.transaction(run);
      for (const listener of listeners) listener(rows.rev());
      return ok(value);
    } catch (error) {
      if (error instanceof DeskRefusal) return { ok: false, error: error.error };
      throw error;
    }
  };
  const env = () => ({ now: now(), zone: 'Europe/Berlin', newId: () => `id-${++ids}` });
  const change = (run: () => Executed): Promise<Result<ChangeReply>> => {
    const done = write(run);
    return Promise.resolve(done.ok ? ok({ ...done.value, rev: rows.rev() }) : done);
  };
  const ledger: MemoryLedger = {
    rows,
    full: false,
    onRev: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    accounts: () => Promise.resolve(rows.all('account')),
    cursor: (account) => Promise.resolve(cursors.get(account) ?? null),
    apply: (wanted) => change(() => execute(rows.store, wanted, env())),
    system: (wanted) => change(() => executeSystem(rows.store, wanted, env())),
    ingest: (account, events, cursor) => {
      const stored = events.map((event): StoredEvent =>
        event.type === 'message'
          ? { ...event, attachments: event.attachments.map(({ data: _, ...file }) => ({ ...file, sha256: null })) }
          : event,
      );
      const done = write(() => ingest(rows.store, account, stored, env()));
      if (done.ok) cursors.set(account, cursor);
      return Promise.resolve(done.ok ? ok({ ...done.value, rev: rows.rev() }) : done);
    },
    pendingOutbox: () => Promise.resolve(rows.all('outbox').filter(({ state }) => !settled.has(state))),
    outboxItem: (id) => Promise.resolve(rows.store.get('outbox', id)),
    outgoing: (id) => {
      const item = rows.store.get('outbox', id);
      const conversation = item && rows.store.get('conversation', item.conversationId);
      if (!item || !conversation) return Promise.resolve(fail('not.found'));
      const { kind, to, cc, bcc, subject, text, html, from } = item;
      const thread = { nativeThread: null, replyTo: null, references: [], profile: conversation.profile };
      return Promise.resolve(ok({ kind, to, cc, bcc, subject, text, html, from, ...thread, attachments: [] }));
    },
    newestCustomerMessage: (id) =>
      Promise.resolve(
        Math.max(0, ...rows.store.messagesOf(id).map((m) => (m.direction === 'in' && !m.automatic ? m.receivedAt : 0))),
      ),
    nextServerChanges: () => {
      const first = new Map<string, ServerChangeRow>();
      for (const row of rows.serverChanges().sort((a, b) => a.notBefore - b.notBefore || a.createdAt - b.createdAt)) {
        if (!first.has(row.accountId)) first.set(row.accountId, row);
      }
      return Promise.resolve([...first.values()].map((row) => ({ ...row, copies: [] })));
    },
    pendingActs: () => Promise.resolve(rows.serverChanges().filter((row) => 'act' in row)),
    missing: () => Promise.resolve([]),
    raws: () => Promise.resolve([]),
    presence: () => Promise.resolve(ok({ open: true, notes: { de: '', en: '' } })),
    nextSnoozeAt: () => {
      const times = rows
        .all('conversation')
        .flatMap(({ state, snooze }) => (state === 'snoozed' ? (snooze?.until ?? []) : []));
      return Promise.resolve(times.length === 0 ? null : Math.min(...times));
    },
  };
  return ledger;
}
