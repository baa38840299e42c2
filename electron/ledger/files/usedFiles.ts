import type { AccountId } from '@shared/domain/ids';
import type { Database } from '../db/database';

const holders = ['message', 'draft', 'outbox', 'template'];

/**
 * The SHA-256 of every file that rows of an account name, or rows of any account and steps that can be taken back. Reads
 * all of them: seldom asked.
 */
export function usedFiles(db: Database, schema: 'main' | 'ledger', account: AccountId | null): string[] {
  const found = holders.flatMap((table) =>
    db.all<[string]>(
      `SELECT DISTINCT file.value ->> '$.sha256' FROM ${schema}.${table} AS row, json_each(row.data, '$.attachments') AS file
       WHERE file.value ->> '$.sha256' IS NOT NULL AND (? IS NULL OR row.data ->> '$.accountId' = ?)`,
      account,
      account,
    ),
  );
  const taken = account === null ? db.all<[string]>(inSteps(schema)) : [];
  const unsaved = account === null ? db.all<[string]>(inUnsaved(schema)) : [];
  return [...new Set([...found, ...taken, ...unsaved].map(([sha256]) => sha256))];
}

const inSteps = (schema: 'main' | 'ledger'): string =>
  `SELECT DISTINCT part.value FROM ${schema}.inverse AS step, json_tree(step.json) AS part
   WHERE part.key = 'sha256' AND part.value IS NOT NULL`;

/** Templates somebody writes. */
const inUnsaved = (schema: 'main' | 'ledger'): string =>
  `SELECT DISTINCT part.value FROM ${schema}.deskSetting AS row, json_tree(row.data, '$.value.templates') AS part
   WHERE row.id = 'unsavedTemplates' AND part.key = 'sha256' AND part.value IS NOT NULL`;
