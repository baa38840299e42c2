import type { AccountId, Ms } from '@shared/domain/ids';
import type { AccountHoldings } from '@shared/ipc/accountDetails';
import type { Database } from '../db/database';

const waiting = "state IN ('queued', 'held', 'sending', 'retry', 'failed', 'uncertain')";

/** What an account has brought, counted. Reads its rows: asked when a person wants to know. */
export function holdings(db: Database, schema: 'main' | 'ledger', account: AccountId): AccountHoldings {
  const count = (sql: string): number => db.one<[number]>(sql, account)?.[0] ?? 0;
  const table = (name: string): string => `${schema}.${name}`;
  const own = "data ->> '$.accountId' = ?";
  const [messages, oldestAt, newestAt] = db.one<[number, Ms | null, Ms | null]>(
    `SELECT count(*), min(data ->> '$.sortAt'), max(data ->> '$.sortAt') FROM ${table('message')} WHERE ${own}`,
    account,
  ) ?? [0, null, null];
  const [files, fileBytes] = db.one<[number, number]>(
    `SELECT count(*), coalesce(sum(bytes), 0) FROM (
       SELECT file.value ->> '$.sha256' AS sha256, max(file.value ->> '$.bytes') AS bytes
       FROM ${table('message')} AS row, json_each(row.data, '$.attachments') AS file
       WHERE row.${own} AND sha256 IS NOT NULL GROUP BY sha256)`,
    account,
  ) ?? [0, 0];
  return {
    conversations: count(`SELECT count(*) FROM ${table('conversation')} WHERE account_id = ?`),
    messages,
    files,
    fileBytes,
    drafts: count(`SELECT count(*) FROM ${table('draft')} WHERE ${own}`),
    waiting: count(`SELECT count(*) FROM ${table('outbox')} WHERE account_id = ? AND ${waiting}`),
    oldestAt,
    newestAt,
  };
}
