import { tableNames } from '@shared/domain/tables';
import type { Bridge } from '../bridge/bridge';
import type { CacheDb } from './database';
import type { Reader } from './reader';

/** Rows are on their way all the time: only a difference that stays, in so many looks, is one. */
const looks = 4;
const betweenMs = 400;

/** Whether the copy has as many rows of every table as the ledger. False when it could not be read. */
export async function isCacheWhole(
  reader: Reader,
  call: Bridge['call'],
  later: (run: () => void, ms: number) => void,
): Promise<boolean> {
  for (let look = 0; look < looks; look++) {
    if (look > 0) await new Promise<void>((resolve) => later(resolve, betweenMs));
    const wanted = await call('keeping', 'counts', {});
    // Nothing to hold it against says nothing against it.
    if (!wanted.ok) return true;
    const kept = await reader.read(countAll);
    if (kept && tableNames.every((table, index) => kept[index] === (wanted.value.rows[table] ?? 0))) return true;
  }
  return false;
}

const countAll = (db: CacheDb): Promise<number[]> => Promise.all(tableNames.map((table) => db.table(table).count()));
