import { tableNames, type TableName } from '@shared/domain/tables';
import type { MemoryStore } from '@shared/logic/desk/memoryStore';
import type { FeedCursor, FeedDeletion, FeedRow } from '@shared/ipc/feed';

/** At most `limit` rows of the feed, with the cursor a cache has once they are written. */
export type TwinPage = { rows: FeedRow[]; deletions: FeedDeletion[]; cursor: FeedCursor };
type Rebuild = NonNullable<FeedCursor['rebuild']>;
type Row = { table: TableName; id: string; rev: number; row: unknown };

/**
 * The next page: first what is new since the cursor, then, while a cache is being filled, the rows of before,
 * newest conversations first. A row may come twice, never too late: what moved meanwhile has a newer rev.
 */
export function twinPage(memory: MemoryStore, cursor: FeedCursor | null, limit: number): TwinPage {
  const from = cursor ?? { rev: memory.rev(), rebuild: { table: tableNames[0] ?? '', key: null, key2: null, left: 0 } };
  const changed = memory.since(from.rev);
  const page = changed.slice(0, limit);
  if (page.length > 0) return { ...split(page), cursor: { ...from, rev: page.at(-1)?.rev ?? from.rev } };
  if (from.rebuild === null) return { rows: [], deletions: [], cursor: { ...from, rev: memory.rev() } };
  const { rows, rebuild } = fill(memory, from.rebuild, limit);
  return { ...split(rows), cursor: { rev: from.rev, rebuild } };
}

function split(page: Row[]): { rows: FeedRow[]; deletions: FeedDeletion[] } {
  return {
    rows: page.flatMap(({ table, id, rev, row }) =>
      row === null ? [] : { table, id, rev, json: JSON.stringify(row) },
    ),
    deletions: page.flatMap(({ table, id, rev, row }) => (row === null ? { table, id, rev } : [])),
  };
}

function fill(memory: MemoryStore, place: Rebuild, limit: number): { rows: Row[]; rebuild: Rebuild | null } {
  const all = memory.since(0).filter(({ row }) => row !== null);
  const ordered = all.map((row) => ({ ...row, at: placeOf(row) })).sort((a, b) => compare(a.at, b.at));
  const key: Place = {
    table: tableNames.indexOf(place.table as TableName),
    newest: typeof place.key === 'number' ? place.key : Number.POSITIVE_INFINITY,
    id: place.key2 ?? '',
  };
  const rest = ordered.filter(({ at }) => compare(at, key) > 0);
  const rows = rest.slice(0, limit);
  const last = rows.at(-1);
  if (!last || rest.length <= limit) return { rows, rebuild: null };
  return {
    rows,
    rebuild: { table: last.table, key: last.at.newest, key2: last.at.id, left: rest.length - rows.length },
  };
}

type Place = { table: number; newest: number; id: string };

function placeOf({ table, id, row }: Row): Place {
  const { lastMessageAt, seq } = row as { lastMessageAt?: number; seq?: number };
  return { table: tableNames.indexOf(table), newest: lastMessageAt ?? seq ?? 0, id };
}

function compare(a: Place, b: Place): number {
  return a.table - b.table || b.newest - a.newest || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
