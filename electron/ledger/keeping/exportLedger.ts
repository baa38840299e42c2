import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Ms } from '@shared/domain/ids';
import { openDatabase, type Database } from '../db/database';
import { copyLedger, isSound } from '../files/backups';
import { writeChecksum } from '../files/checksum';
import { folderMode, syncFile } from '../files/durable';
import { usedFiles } from '../files/usedFiles';
import { dropSecrets } from './calm';

/** What an exported desk consists of, in the folder it lies in. */
export const exported = { ledger: 'ledger.db', files: 'files' } as const;

/** What was written, and which kept files (SHA-256) belong to it. */
export type Exported = { bytes: number; files: string[] };

/**
 * Writes the ledger without its secrets into a new folder, with its checksum. The files it names are left to the caller.
 * @param schema of the connection
 */
export function exportLedger(db: Database, schema: 'main' | 'ledger', target: string, now: Ms): Exported {
  mkdirSync(target, { mode: folderMode });
  const path = join(target, exported.ledger);
  copyLedger(db, schema, path);
  const copy = openDatabase(path);
  let files: string[];
  try {
    dropSecrets(copy);
    copy.run("INSERT OR REPLACE INTO meta(key, value) VALUES ('exportedAt', ?)", String(now));
    files = usedFiles(copy, 'main', null);
  } finally {
    copy.close();
  }
  if (!isSound(path)) throw new Error('export is not sound');
  syncFile(path);
  writeChecksum(path);
  return { bytes: statSync(path).size, files };
}
