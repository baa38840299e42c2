import { tableNames } from '@shared/domain/tables';
import type { Database } from '../db/database';

/** How many rows there are of each table, and of the outbox in each state. */
export function countsOf(db: Database, schema: 'main' | 'ledger'): Record<string, number> {
  const rows = tableNames.map((table): [string, number] => [
    table,
    db.one<[number]>(`SELECT count(*) FROM ${schema}.${table}`)?.[0] ?? 0,
  ]);
  const states = db.all<[string, number]>(`SELECT 'outbox ' || state, count(*) FROM ${schema}.outbox GROUP BY 1`);
  return Object.fromEntries([...rows, ...states]);
}
