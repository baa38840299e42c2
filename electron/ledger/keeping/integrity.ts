import type { Database } from '../db/database';

const onlyIndexes = /^(row \d+ missing from index|wrong # of entries in index|non-unique entry in index)/i;

/** How the ledger's file fares: sound, with indexes that can be made anew from its rows, or damaged. */
export function integrityOf(db: Database, schema: string): 'sound' | 'indexes' | 'damaged' {
  const lines = db.all<[string]>(`PRAGMA ${schema}.integrity_check`).map(([line]) => line);
  if (lines[0] === 'ok') return 'sound';
  return lines.every((line) => onlyIndexes.test(line)) ? 'indexes' : 'damaged';
}

/** Whether the search index knows every message that can be found. `main`: the index, `schema`: the ledger. */
export function isIndexWhole(db: Database, index: string, schema: string): boolean {
  const [known, wanted] = db.one<[number, number]>(
    `SELECT (SELECT count(*) FROM ${index}.place),
      (SELECT count(*) FROM ${schema}.message WHERE data ->> '$.deletedAt' IS NULL)`,
  ) ?? [0, 0];
  const docs = db.one<[number]>(`SELECT count(*) FROM ${index}.doc_docsize`)?.[0] ?? 0;
  db.exec(`INSERT INTO ${index}.doc(doc) VALUES ('integrity-check')`);
  return known === wanted && docs === wanted;
}
