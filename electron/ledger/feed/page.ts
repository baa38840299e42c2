import { tableNames, type TableName } from '@shared/domain/tables';
import type { FeedCursor, FeedDeletion, FeedRow } from '@shared/ipc/feed';
import type { Database, Param } from '../db/database';
import { gapsOf, revsBetween } from '../db/meta';
import type { FeedPage } from '../store';

type Rebuild = NonNullable<FeedCursor['rebuild']>;
type LiveRow = [table: TableName, id: string, rev: number, json: string | null];

const live = [
  ...tableNames.map((t) => `SELECT '${t}' AS tbl, id, rev, data FROM ${t} WHERE rev > ?1 AND rev <= ?2`),
  'SELECT tbl, id, rev, NULL FROM deletion WHERE rev > ?1 AND rev <= ?2',
].join(' UNION ALL ');
const liveSql = `${live} ORDER BY rev LIMIT ?3`;

/** Rows and deletions with from < rev <= to, in the order of their revs. */
export function changedRows(db: Database, from: number, to: number, limit: number) {
  const rows: FeedRow[] = [];
  const deletions: FeedDeletion[] = [];
  let last = from;
  for (const [table, id, rev, json] of db.all<LiveRow>(liveSql, from, to, limit)) {
    if (json === null) deletions.push({ table, id, rev });
    else rows.push({ table, id, rev, json });
    last = rev;
  }
  return { rows, deletions, last };
}

/**
 * The next page of the feed, `current` being the newest rev: first what is new since the cursor, then, while a cache
 * is being filled, rows of before, newest conversations first. A row may come twice, never too late: what moved
 * behind the filling's back has a newer rev.
 */
export function feedPage(db: Database, current: number, cursor: FeedCursor | null, limit: number): FeedPage {
  const { rev, rebuild } = cursor && isKnown(cursor) ? cursor : { rev: current, rebuild: startOf(db) };
  const { rows, deletions, last } = changedRows(db, rev, current, limit);
  const taken = rows.length + deletions.length;
  const reached = taken === limit ? last : current;
  const filled = rebuild && taken < limit ? fill(db, rebuild, limit - taken, rows) : rebuild;
  const left = (filled?.left ?? 0) + revsBetween(gapsOf(db), reached, current);
  return { rows, deletions, cursor: { rev: reached, rebuild: filled }, left };
}

/** The cursor comes from a window: its table name must not reach SQL unchecked. */
function isKnown({ rebuild }: FeedCursor): boolean {
  return rebuild === null || tableNames.some((name) => name === rebuild.table);
}

function startOf(db: Database): Rebuild {
  const counts = tableNames.map((table) => db.one<[number]>(`SELECT count(*) FROM ${table}`)?.[0] ?? 0);
  return { table: tableNames[0] as TableName, key: null, key2: null, left: counts.reduce((a, b) => a + b, 0) };
}

/** Adds up to `room` rows of the filling to `rows`; the place after them, or null when it is through. */
function fill(db: Database, from: Rebuild, room: number, rows: FeedRow[]): Rebuild | null {
  let place = from;
  for (let free = room; free > 0;) {
    const table = place.table as TableName;
    const found = stepOf(db, table, place, free);
    rows.push(...found.map(({ row }) => row));
    free -= found.length;
    const left = Math.max(0, place.left - found.length);
    const end = found.at(-1);
    if (free === 0 && end) return { table, key: end.key, key2: end.key2, left };
    const next = tableNames[tableNames.indexOf(table) + 1];
    if (!next) return null;
    place = { table: next, key: null, key2: null, left };
  }
  return place;
}

type Step = { row: FeedRow; key: string | number; key2: string | null };
const most = Number.MAX_SAFE_INTEGER;

function stepOf(db: Database, table: TableName, { key, key2 }: Rebuild, limit: number): Step[] {
  const all = (sql: string, ...params: Param[]) => db.all<[string, number, string, number]>(sql, ...params);
  if (table === 'message') {
    const sql = 'SELECT id, rev, data, seq FROM message WHERE seq < ? ORDER BY seq DESC LIMIT ?';
    return all(sql, key ?? most, limit).map(([id, rev, json, seq]) => ({
      row: { table, id, rev, json },
      key: seq,
      key2: null,
    }));
  }
  if (table === 'conversation') {
    const sql = `SELECT id, rev, data, last_message_at FROM conversation
      WHERE (last_message_at, id) < (?, ?) ORDER BY last_message_at DESC, id DESC LIMIT ?`;
    return all(sql, key ?? most, key2 ?? '', limit).map(([id, rev, json, at]) => ({
      row: { table, id, rev, json },
      key: at,
      key2: id,
    }));
  }
  const sql = `SELECT id, rev, data, 0 FROM ${table} WHERE id > ? ORDER BY id LIMIT ?`;
  return all(sql, key ?? '', limit).map(([id, rev, json]) => ({ row: { table, id, rev, json }, key: id, key2: null }));
}
