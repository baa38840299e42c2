import { tableNames } from '@shared/domain/tables';
import type { Database } from '../db/database';

const pending = "('queued', 'held', 'sending', 'retry', 'failed', 'uncertain')";

const newest = "(SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'rev')";

/** Each finds what must never be; named for the report. */
const invariants: Record<string, string> = {
  'message without conversation':
    'SELECT 1 FROM message m LEFT JOIN conversation c ON c.id = m.conversation_id WHERE c.id IS NULL',
  'message has another seq': "SELECT 1 FROM message WHERE seq <> data ->> '$.seq'",
  'conversation counts its messages wrong': `SELECT 1 FROM conversation c LEFT JOIN (
      SELECT conversation_id, sum(data ->> '$.direction' <> 'note') AS messages, sum(data ->> '$.direction' = 'note') AS notes
      FROM message WHERE data ->> '$.deletedAt' IS NULL GROUP BY 1) m ON m.conversation_id = c.id
    WHERE c.data ->> '$.messageCount' <> coalesce(m.messages, 0) OR c.data ->> '$.noteCount' <> coalesce(m.notes, 0)`,
  'conversation without account':
    'SELECT 1 FROM conversation c LEFT JOIN account a ON a.id = c.account_id WHERE a.id IS NULL',
  'linked conversation is not linked back': `SELECT 1 FROM conversation c LEFT JOIN conversation o ON o.id = c.data ->> '$.linkedTo'
    WHERE c.data ->> '$.linkedTo' IS NOT NULL AND coalesce(o.data ->> '$.linkedTo', '') <> c.id`,
  'linked conversation is shown twice or never': `SELECT 1 FROM conversation c LEFT JOIN conversation o ON o.id = c.data ->> '$.linkedTo'
    WHERE (c.data ->> '$.behind' IS NULL) = (o.id IS NOT NULL AND o.data ->> '$.behind' IS NULL)`,
  'alias of a living conversation': 'SELECT 1 FROM alias a JOIN conversation c ON c.id = a.id',
  'outbox row without conversation':
    'SELECT 1 FROM outbox o LEFT JOIN conversation c ON c.id = o.conversation_id WHERE c.id IS NULL',
  'waiting outbox row without message': `SELECT 1 FROM outbox o LEFT JOIN message m ON m.id = o.data ->> '$.messageId'
    WHERE o.state IN ${pending} AND m.id IS NULL`,
  'server id without message': 'SELECT 1 FROM remote r LEFT JOIN message m ON m.id = r.message_id WHERE m.id IS NULL',
  'thread in another conversation': `SELECT 1 FROM thread_peer p JOIN message m ON m.id = p.message_id
    WHERE m.conversation_id <> p.conversation_id`,
  'copy without message': 'SELECT 1 FROM copy c LEFT JOIN message m ON m.id = c.message_id WHERE m.id IS NULL',
  'counter of states is wrong': `SELECT 1 FROM (
      SELECT 'state:' || state AS id, count(*) AS value FROM conversation WHERE data ->> '$.behind' IS NULL GROUP BY state
      UNION ALL SELECT 'drafts', count(*) FROM draft
      UNION ALL SELECT 'outbox', count(*) FROM outbox WHERE state IN ${pending}
      UNION ALL SELECT 'unread', count(*) FROM conversation
        WHERE state IN ('open', 'waiting') AND data ->> '$.unread' > 0 AND data ->> '$.behind' IS NULL
    ) w LEFT JOIN counter c ON c.id = w.id WHERE coalesce(c.data ->> '$.value', 0) <> w.value`,
  'counter of an empty state':
    "SELECT 1 FROM counter WHERE id LIKE 'state:%' AND substr(id, 7) NOT IN (SELECT state FROM conversation)",
  ...Object.fromEntries(tableNames.flatMap((table) => ofTable(table))),
};

function ofTable(table: string): [string, string][] {
  return [
    [`${table}: row under another id`, `SELECT 1 FROM ${table} WHERE id <> data ->> '$.id'`],
    [`${table}: row from the future`, `SELECT 1 FROM ${table} WHERE rev > ${newest}`],
    [
      `${table}: living and deleted`,
      `SELECT 1 FROM deletion d JOIN ${table} t ON t.id = d.id WHERE d.tbl = '${table}'`,
    ],
  ];
}

/** SQLite's own checks and ours, by name. */
export const checkNames = ['quick_check', 'foreign_key_check', ...Object.keys(invariants)];

/** Whether a check finds something; each sees the ledger as of one moment. `schema`: its name in the connection. */
export function isBroken(db: Database, schema: string, check: string): boolean {
  if (check === 'quick_check') return db.one<[string]>(`PRAGMA ${schema}.quick_check`)?.[0] !== 'ok';
  if (check === 'foreign_key_check') return db.one(`PRAGMA ${schema}.foreign_key_check`) !== null;
  const sql = invariants[check];
  return sql !== undefined && db.one(`${sql} LIMIT 1`) !== null;
}
