import type { TableName } from '@shared/domain/tables';
import type { CacheStatus } from './status';

/** One row that came, changed or went. `in`: the conversation a message belongs to, null where not known. */
export type ChangedRow = { table: TableName; id: string; in: string | null };

/** What writer and windows tell each other, over a BroadcastChannel: facts about the copy, never rows. */
export type CacheSignal =
  /** The rows are committed; the cache has everything up to `rev`. */
  | { type: 'changed'; rev: number; rows: ChangedRow[] }
  | { type: 'status'; status: CacheStatus }
  /** The database is a new, empty one: what was read before means nothing any more. */
  | { type: 'reset' }
  /** A window asks how the cache fares. */
  | { type: 'ask' }
  /** A window could not read: the writer is to delete and rebuild. */
  | { type: 'damaged' };

/** The channel of the cache called `name`. A sender does not hear itself. */
export function openSignals(name: string): BroadcastChannel {
  return new BroadcastChannel(name);
}
