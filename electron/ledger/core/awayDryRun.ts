import type { Ms } from '@shared/domain/ids';
import type { DryRunReply } from '@shared/ipc/away';
import { dryRun } from '@shared/logic/desk/away/dryRun';
import type { Database } from '../db/database';
import { sqliteStore } from '../rows/deskStore';
import { newId } from './newId';

/** So many messages are looked at in one transaction: what the writer has written meanwhile is not held back for long. */
const slice = 500;

/** What the present rules would have sent within so many days. Reads a slice at a time, and writes nothing. */
export function awayDryRun(db: Database, days: number, now: Ms): DryRunReply {
  const store = sqliteStore(db);
  const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
  const run = dryRun({ now, zone, newId: () => newId(now) }, days);
  while (store.transact((rules) => run.step(rules, slice)));
  return run.reply();
}
