import type { TableName } from '@shared/domain/tables';
import type { Database } from './database';

/**
 * A fed table: the row as JSON with its rev. `columns` are read from the JSON, only those something looks for;
 * `indexes` are what goes behind ON.
 */
type FedTable = { columns?: string[]; indexes?: string[] };

const from = (name: string, path: string, kind: 'VIRTUAL' | 'STORED' = 'VIRTUAL') =>
  `${name} GENERATED ALWAYS AS (data ->> '$.${path}') ${kind}`;

const fed: Record<TableName, FedTable> = {
  account: {},
  tag: {},
  counter: {},
  alias: { columns: [from('target', 'target')], indexes: ['alias(target)'] },
  step: { columns: [from('at', 'at')], indexes: ['step(at)'] },
  customer: {},
  sender: {},
  deskSetting: {},
  savedView: {},
  template: {},
  draft: {
    columns: [from('conversation_id', 'conversationId')],
    indexes: ['draft(conversation_id)'],
  },
  outbox: {
    columns: [
      from('conversation_id', 'conversationId'),
      from('account_id', 'accountId'),
      from('attempt_key', 'attemptKey'),
      from('state', 'state'),
      from('created_at', 'createdAt'),
    ],
    indexes: ['outbox(conversation_id)', 'outbox(account_id, attempt_key)', 'outbox(state, created_at)'],
  },
  conversation: {
    columns: [
      from('account_id', 'accountId'),
      from('customer_id', 'customerId'),
      from('state', 'state'),
      from('snooze_until', 'snooze.until'),
      from('last_message_at', 'lastMessageAt'),
    ],
    indexes: [
      'conversation(customer_id)',
      "conversation(snooze_until) WHERE state = 'snoozed'",
      'conversation(last_message_at, id)',
    ],
  },
  message: {
    columns: [from('conversation_id', 'conversationId', 'STORED')],
    indexes: ['message(conversation_id)'],
  },
};

/** `seq` is the message's rowid: newest first needs no sort. Elsewhere the rowid means nothing. */
function createFed([name, { columns = [], indexes = [] }]: [string, FedTable]): string {
  const head =
    name === 'message' ? ['seq INTEGER PRIMARY KEY', 'id TEXT NOT NULL UNIQUE'] : ['id TEXT NOT NULL UNIQUE'];
  const all = [...head, 'rev INTEGER NOT NULL', ...columns, 'data TEXT NOT NULL'];
  const every = [`${name}(rev)`, ...indexes];
  const made = every.map((index, at) => `CREATE INDEX ${name}_${at} ON ${index};`);
  return [`CREATE TABLE ${name}(${all.join(', ')});`, ...made].join('\n');
}

/**
 * What is kept beside the fed rows. `deletion` is what the feed tells of rows that went, `seq` for messages so that
 * the search index can forget them. `thread_key` finds the messages that may belong together. What hangs on a message
 * goes with it by trigger, not by foreign key: a late answer of a server must never fail because its message is gone.
 */
const beside = `
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE deletion(tbl TEXT NOT NULL, id TEXT NOT NULL, rev INTEGER NOT NULL, seq INTEGER, PRIMARY KEY(tbl, id)) WITHOUT ROWID;
CREATE INDEX deletion_0 ON deletion(rev);
CREATE TABLE remote(account TEXT NOT NULL, remote_id TEXT NOT NULL, message_id TEXT NOT NULL, UNIQUE(account, remote_id));
CREATE INDEX remote_0 ON remote(message_id);
CREATE TABLE handle(scope TEXT NOT NULL, id TEXT NOT NULL, customer_id TEXT NOT NULL
  REFERENCES customer(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY(scope, id)) WITHOUT ROWID;
CREATE INDEX handle_0 ON handle(customer_id);
CREATE TABLE thread_peer(peer INTEGER PRIMARY KEY, message_id TEXT NOT NULL, account TEXT NOT NULL, conversation_id TEXT NOT NULL, keys TEXT NOT NULL, facts TEXT NOT NULL);
CREATE INDEX thread_peer_0 ON thread_peer(conversation_id);
CREATE TABLE thread_key(key TEXT NOT NULL, account TEXT NOT NULL, peer INTEGER NOT NULL, PRIMARY KEY(key, account, peer)) WITHOUT ROWID;
CREATE TRIGGER thread_peer_gone AFTER DELETE ON thread_peer BEGIN
  DELETE FROM thread_key WHERE account = OLD.account AND peer = OLD.peer
    AND key IN (SELECT value FROM json_each(OLD.keys));
END;
CREATE TRIGGER message_gone AFTER DELETE ON message BEGIN
  DELETE FROM remote WHERE message_id = OLD.id;
  DELETE FROM thread_peer WHERE conversation_id = OLD.conversation_id AND message_id = OLD.id;
  DELETE FROM body WHERE message_id = OLD.id;
END;
CREATE TABLE body(message_id TEXT PRIMARY KEY, html BLOB NOT NULL);
CREATE TABLE cursor(account TEXT PRIMARY KEY
  REFERENCES account(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, json TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE inverse(id TEXT PRIMARY KEY, json TEXT NOT NULL);
CREATE TABLE setting(key TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;
`;

/**
 * Where servers have messages, and what is on its way to them. `copy.flags`: 1 read, 2 star, 4 answered; `place` 'left':
 * we moved it away from there. A change on its
 * way outlives its message: what was deleted for good here is still to be deleted there, and is `forgotten`: it does not
 * come in again meanwhile.
 */
export const serverTables = `
CREATE TABLE copy(account TEXT NOT NULL, box TEXT NOT NULL, number INTEGER NOT NULL, message_id TEXT NOT NULL,
  place TEXT NOT NULL, flags INTEGER NOT NULL, PRIMARY KEY(account, box, number)) WITHOUT ROWID;
CREATE INDEX copy_0 ON copy(message_id);
CREATE TRIGGER copy_gone AFTER DELETE ON message BEGIN
  DELETE FROM copy WHERE message_id = OLD.id;
END;
CREATE TABLE server_change(id TEXT PRIMARY KEY, ${from('message_id', 'messageId')}, ${from('account_id', 'accountId')},
  data TEXT NOT NULL);
CREATE INDEX server_change_0 ON server_change(message_id);
CREATE TABLE forgotten(account TEXT NOT NULL, remote_id TEXT NOT NULL, PRIMARY KEY(account, remote_id)) WITHOUT ROWID;
`;

/** Texts as they stood in editors before they went; see shared/logic/desk/changes/journal.ts. `draft_stood`: one an editor. */
export const versionTables = `
CREATE TABLE draft_version(id TEXT PRIMARY KEY, editor TEXT NOT NULL, conversation_id TEXT, account TEXT NOT NULL,
  at INTEGER NOT NULL, data TEXT NOT NULL);
CREATE INDEX draft_version_0 ON draft_version(editor, at);
CREATE INDEX draft_version_1 ON draft_version(at);
CREATE TABLE draft_stood(editor TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;
`;

/** What was decided about away messages (shared/domain/away.ts); `at` is moved on to the next free millisecond. */
export const noteTables = `
CREATE TABLE away_note(at INTEGER PRIMARY KEY, message_id TEXT NOT NULL UNIQUE, customer_id TEXT, account TEXT NOT NULL,
  sent INTEGER NOT NULL, data TEXT NOT NULL);
CREATE INDEX away_note_0 ON away_note(customer_id, at) WHERE sent;
CREATE INDEX away_note_1 ON away_note(at) WHERE sent;
`;

/** What connectors could not read, as it came, so that a later version can. */
export const rawTables = `
CREATE TABLE raw(account TEXT NOT NULL, key TEXT NOT NULL, at INTEGER NOT NULL, payload TEXT NOT NULL,
  PRIMARY KEY(account, key)) WITHOUT ROWID;
CREATE INDEX raw_0 ON raw(at);
`;

/** Makes the fed tables a file of an earlier version does not have yet. */
export function missingTables(db: Database): void {
  const known = new Set(db.all<[string]>("SELECT name FROM sqlite_master WHERE type = 'table'").map(([name]) => name));
  for (const entry of Object.entries(fed)) if (!known.has(entry[0])) db.exec(createFed(entry));
}

/** What is written got a rich text and an address it comes from; rows of before have neither. */
export const richText = ['draft', 'outbox']
  .map(
    (table) =>
      `UPDATE ${table} SET data = json_set(data, '$.html', NULL, '$.from', NULL) WHERE json_type(data, '$.html') IS NULL;`,
  )
  .join('\n');

/** The whole schema of version 1, for a new file. */
export const schemaV1 = [...Object.entries(fed).map(createFed), beside].join('\n');
