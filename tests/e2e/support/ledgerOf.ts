import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RowOf, TableName } from '@shared/domain/tables';
import { openInlineLedger } from '../../../electron/ledger/client/openInlineLedger';
import { drain } from '../../support/ledger/modelCache';

/** What lies in a desk's ledger: what is wrong with it, and its rows. */
export type LedgerSeen = {
  health: string;
  /** Names of broken invariants, SQLite's own check among them. */
  problems: string[];
  rows<T extends TableName>(table: T): RowOf<T>[];
};

/**
 * Looks into the ledger of a data folder whose desk is not running, as the next start would find it. Works on a copy:
 * opening it ends a crash, and that is for the desk to do.
 */
export async function ledgerOf(profile: string): Promise<LedgerSeen> {
  const copy = await mkdtemp(join(tmpdir(), 'tresen-seen-'));
  try {
    // Killed before it made a ledger: the next start finds none.
    if (existsSync(join(profile, 'ledger')))
      await cp(join(profile, 'ledger'), copy, { recursive: true, filter: (path) => !path.endsWith('ballast') });
    const ledger = openInlineLedger({ dir: copy, zone: 'Europe/Berlin' });
    const checked = await ledger.check();
    const { rows } = await drain(ledger);
    await ledger.close();
    return {
      health: ledger.health.state,
      problems: checked.ok ? checked.value.problems : [checked.error.code],
      rows: <T extends TableName>(table: T) => [...(rows.get(table)?.values() ?? [])] as RowOf<T>[],
    };
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
