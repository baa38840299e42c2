import type { TableName } from '../../domain/tables';
import type { Wish } from './server/want';

/** A row as JSON fields; null when it was not there. */
export type Fields = Record<string, unknown>;

/** One row a change touched, before and after. */
export type RowDelta = { table: TableName; id: string; before: Fields | null; after: Fields | null };

/**
 * How to take a change back, read in the same transaction as the change. Conditional: undo restores a field
 * only where it still has the value the change gave it.
 */
export type Inverse = {
  what: string;
  count: number;
  deltas: RowDelta[];
  /** What was wished of servers; absent where nothing was. */
  wishes?: Wish[];
};
