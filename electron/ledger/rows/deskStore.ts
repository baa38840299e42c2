import type { Conversation } from '@shared/domain/conversation';
import type { ConversationId, CustomerId, MessageId, RemoteId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import type { RowOf, TableName } from '@shared/domain/tables';
import type { Inverse } from '@shared/logic/desk/inverse';
import { keptRawMs, type DeskStore, type ThreadPeer } from '@shared/logic/desk/store';
import type { Database, Param } from '../db/database';
import { clocksDue, setClocksDue } from '../db/meta';
import { RevCounter } from './revCounter';
import { rowsInView } from './inView';
import { RowBuffer } from './rowBuffer';
import { Sequence } from './sequence';
import { serverStore } from './serverStore';
import { keyText, textKey } from './textKey';
import { noteStore } from './noteStore';
import { versionStore } from './versionStore';
import { Threads } from './threads';

/** The rules' store over SQLite, with the transaction they run in. */
export type SqliteStore = {
  /** Runs rules in one transaction; a throw takes everything back, the rev too. */
  transact<T>(body: (store: DeskStore) => T): T;
  /** The newest committed rev. */
  rev(): number;
  /** How long the last transaction worked, in ms, without the wait for the disk at its end. */
  workedMs(): number;
};

/** Makes the store of an open, migrated ledger. */
export function sqliteStore(db: Database): SqliteStore {
  const revs = new RevCounter(db);
  const buffer = new RowBuffer(db, revs);
  const threads = new Threads(db, buffer);
  const sequence = new Sequence(db);
  const store = deskStore(db, buffer, threads, sequence);
  const forget = () => [buffer, threads, sequence].forEach((part) => part.clear());
  let worked = 0;
  return {
    rev: () => revs.current,
    workedMs: () => worked,
    transact: (body) => {
      try {
        const value = db.transaction(() => {
          const began = performance.now();
          const answer = body(store);
          buffer.flushAll();
          revs.save();
          worked = performance.now() - began;
          return answer;
        });
        revs.committed();
        return value;
      } catch (error) {
        revs.rolledBack();
        throw error;
      } finally {
        forget();
      }
    },
  };
}

type PeerRow = [message: MessageId, conversation: ConversationId, facts: string];
// The keys as one JSON list: a mail has a dozen, and each statement costs more than what it looks for.
const peersByKeys = `SELECT p.message_id, p.conversation_id, p.facts FROM thread_peer p WHERE p.peer IN
  (SELECT k.peer FROM json_each(?) j JOIN thread_key k ON k.key = j.value AND k.account = ?) ORDER BY p.peer`;
const addPeer = `INSERT INTO thread_peer(message_id, account, conversation_id, keys, facts) VALUES (?, ?, ?, ?, ?)
  RETURNING peer`;
const addKeys = 'INSERT OR IGNORE INTO thread_key(key, account, peer) SELECT value, ?, ? FROM json_each(?)';

const trashed = `SELECT id FROM conversation WHERE state = 'trash' AND data ->> '$.messageCount' > 0
  AND max(data ->> '$.settledAt', data ->> '$.madeAt') <= ? ORDER BY id LIMIT 20`;

const owed = `SELECT id FROM conversation WHERE account_id = ? AND state = ? AND data ->> '$.visibility' = 'private'
  AND data ->> '$.settledAt' = 0 AND data ->> '$.lastCustomerAt' IS NOT NULL
  AND (data ->> '$.unread' > 0 OR data ->> '$.waitingSince' IS NOT NULL)`;

/** A limit for SQL, where -1 is none. */
const atMost = (most: number): number => (Number.isFinite(most) ? most : -1);

/** Plain functions, not methods: the rules wrap a store by spreading it. */
function deskStore(db: Database, buffer: RowBuffer, threads: Threads, sequence: Sequence): DeskStore {
  const found = <T extends TableName>(table: T, sql: string, ...params: Param[]): RowOf<T>[] => {
    buffer.flush(table);
    const rows = db.all<[string, string]>(sql, ...params).map(([id, json]) => buffer.adopt(table, id, json));
    return rows.filter((row) => row !== null);
  };
  const first = <T>(sql: string, ...params: Param[]): T | null => db.one<[T]>(sql, ...params)?.[0] ?? null;

  return {
    ...serverStore(db, buffer),
    ...versionStore(db),
    ...noteStore(db, buffer),
    get: (table, id) => buffer.get(table, id),
    put: (table, row) => {
      if (table === 'message') threads.moved(row.id, row as Message);
      buffer.put(table, row);
    },
    remove: (table, id) => {
      if (table === 'message') threads.moved(id, null);
      buffer.remove(table, id);
    },

    messagesOf: (id) => threads.messagesOf(id),
    draftsOf: (id) => found('draft', 'SELECT id, data FROM draft WHERE conversation_id = ? ORDER BY id', id),
    outboxOf: (id) =>
      found('outbox', 'SELECT id, data FROM outbox WHERE conversation_id = ? ORDER BY created_at, id', id),
    conversationsOf: (id: CustomerId): Conversation[] =>
      found('conversation', 'SELECT id, data FROM conversation WHERE customer_id = ? ORDER BY id', id),
    aliasesTo: (target) => found('alias', 'SELECT id, data FROM alias WHERE target = ? ORDER BY id', target),
    snoozedUntil: (now) => {
      buffer.flush('conversation');
      const due = "SELECT id FROM conversation WHERE state = 'snoozed' AND snooze_until <= ? ORDER BY snooze_until, id";
      return db.all<[ConversationId]>(due, now).map(([id]) => id);
    },
    inView: (scope) => {
      buffer.flush('conversation');
      // With their rows, which are wanted next: one statement instead of one each.
      return rowsInView(db, scope).map(([id, json]) => (buffer.adopt('conversation', id, json), id));
    },
    trashedBefore: (at) => {
      buffer.flush('conversation');
      return db.all<[ConversationId]>(trashed, at).map(([id]) => id);
    },
    steps: () => found('step', 'SELECT id, data FROM step ORDER BY at DESC, rev DESC'),
    tags: () => found('tag', 'SELECT id, data FROM tag ORDER BY id'),
    accounts: () => found('account', 'SELECT id, data FROM account ORDER BY id'),
    templates: () => found('template', 'SELECT id, data FROM template ORDER BY id'),

    messageByRemote: (account, remote) =>
      first<MessageId>('SELECT message_id FROM remote WHERE account = ? AND remote_id = ?', account, textKey(remote)),
    remoteOf: (message) => {
      const key = first<string>(
        'SELECT remote_id FROM remote WHERE message_id = ? ORDER BY rowid DESC LIMIT 1',
        message,
      );
      return key === null ? null : (keyText(key) as RemoteId);
    },
    linkRemote: (account, remote, message) =>
      db.run(
        'INSERT OR REPLACE INTO remote(account, remote_id, message_id) VALUES (?, ?, ?)',
        account,
        textKey(remote),
        message,
      ),
    outboxByAttempt: (account, attemptKey) =>
      found(
        'outbox',
        'SELECT id, data FROM outbox WHERE account_id = ? AND attempt_key = ?',
        account,
        textKey(attemptKey),
      )[0] ?? null,
    customerByHandle: ({ scope, id }) =>
      first<CustomerId>('SELECT customer_id FROM handle WHERE scope = ? AND id = ?', textKey(scope), textKey(id)),
    linkHandle: ({ scope, id }, customer) =>
      db.run(
        'INSERT OR REPLACE INTO handle(scope, id, customer_id) VALUES (?, ?, ?)',
        textKey(scope),
        textKey(id),
        customer,
      ),

    unlinkHandle: ({ scope, id }) =>
      db.run('DELETE FROM handle WHERE scope = ? AND id = ?', textKey(scope), textKey(id)),

    threadPeers: (account, keys) => {
      const found = db.all<PeerRow>(peersByKeys, JSON.stringify(keys.map(textKey)), account);
      return found.map(([messageId, conversationId, facts]) => ({
        facts: JSON.parse(facts) as ThreadPeer['facts'],
        conversationId,
        messageId,
      }));
    },
    addThreadPeer: (account, keys, { facts, messageId, conversationId }) => {
      const stored = JSON.stringify(keys.map(textKey));
      const peer = db.one<[number]>(addPeer, messageId, account, conversationId, stored, JSON.stringify(facts))?.[0];
      db.run(addKeys, account, peer ?? 0, stored);
    },
    moveThreadPeers: (from, to) =>
      db.run('UPDATE thread_peer SET conversation_id = ? WHERE conversation_id = ?', to, from),

    accountDrafts: (id) =>
      found('draft', "SELECT id, data FROM draft WHERE data ->> '$.accountId' = ? ORDER BY id", id),
    accountConversations: (id) => {
      buffer.flush('conversation');
      return db.all<[ConversationId]>('SELECT id FROM conversation WHERE account_id = ?', id).map(([row]) => row);
    },
    conversationsAfter: (id, most) =>
      found('conversation', 'SELECT id, data FROM conversation WHERE id > ? ORDER BY id LIMIT ?', id, atMost(most)),
    clocksDue: () => clocksDue(db),
    setClocksDue: (after) => setClocksDue(db, after),
    owedIn: (id, state) => {
      buffer.flush('conversation');
      return db.all<[ConversationId]>(owed, id, state).map(([row]) => row);
    },
    forgetAccount: (id) => {
      for (const table of ['remote', 'thread_peer', 'cursor', 'copy', 'forgotten', 'away_note', 'raw'])
        db.run(`DELETE FROM ${table} WHERE account = ?`, id);
      db.run('DELETE FROM server_change WHERE account_id = ?', id);
    },

    putRaw: (account, key, payload, at) => {
      db.run(
        'INSERT OR REPLACE INTO raw(account, key, at, payload) VALUES (?, ?, ?, ?)',
        account,
        textKey(key),
        at,
        payload,
      );
      db.run('DELETE FROM raw WHERE at < ?', at - keptRawMs);
    },
    removeRaw: (account, key) => db.run('DELETE FROM raw WHERE account = ? AND key = ?', account, textKey(key)),
    forgetServerChanges: (id) => db.run('DELETE FROM server_change WHERE account_id = ?', id),

    nextSeq: (sortAt) => sequence.next(sortAt),
    putBody: (message, html) =>
      db.run('INSERT OR REPLACE INTO body(message_id, html) VALUES (?, ?)', message, Buffer.from(html)),
    removeBody: (message) => db.run('DELETE FROM body WHERE message_id = ?', message),

    inverse: (id) => {
      const json = first<string>('SELECT json FROM inverse WHERE id = ?', id);
      return json === null ? null : (JSON.parse(json) as Inverse);
    },
    putInverse: (id, inverse) =>
      db.run('INSERT OR REPLACE INTO inverse(id, json) VALUES (?, ?)', id, JSON.stringify(inverse)),
    removeInverse: (id) => db.run('DELETE FROM inverse WHERE id = ?', id),
  };
}
