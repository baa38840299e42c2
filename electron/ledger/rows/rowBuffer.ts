import type { RowOf, TableName } from '@shared/domain/tables';
import { tableNames } from '@shared/domain/tables';
import type { Message } from '@shared/domain/message';
import type { Database } from '../db/database';
import { isStorable } from '../db/unstorable';
import type { RevCounter } from './revCounter';

type Row = RowOf<TableName>;

const select = Object.fromEntries(tableNames.map((t) => [t, `SELECT data FROM ${t} WHERE id = ?`]));
const upsert = Object.fromEntries(
  tableNames.map((t) => [
    t,
    `INSERT INTO ${t}(id, rev, data) VALUES (?, ?, ?) ON CONFLICT(id) DO UPDATE SET rev = excluded.rev, data = excluded.data`,
  ]),
);
const upsertMessage =
  'INSERT INTO message(seq, id, rev, data) VALUES (?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET rev = excluded.rev, data = excluded.data';
const forget = 'DELETE FROM deletion WHERE tbl = ? AND id = ?';
const remember = 'INSERT OR REPLACE INTO deletion(tbl, id, rev, seq) VALUES (?, ?, ?, ?)';

/**
 * The rows one transaction has read and written: each is parsed once and written once, when the transaction ends or
 * something has to look for it by SQL. Must be cleared when a transaction ends either way.
 */
export class RowBuffer {
  private readonly known = new Map<TableName, Map<string, Row | null>>();
  private readonly dirty = new Map<TableName, Set<string>>();

  /** Tables that ever lost a row: elsewhere no deletion has to be taken back. */
  private readonly deleted: Set<TableName>;

  constructor(
    private readonly db: Database,
    private readonly revs: RevCounter,
  ) {
    const tables = db.all<[TableName]>('SELECT DISTINCT tbl FROM deletion').map(([table]) => table);
    this.deleted = new Set(tables);
  }

  get<T extends TableName>(table: T, id: string): RowOf<T> | null {
    const rows = this.rows(table);
    const known = rows.get(id);
    if (known !== undefined) return known as RowOf<T> | null;
    // An id may be what a stranger wrote, like an address; no row ever has one that cannot be kept.
    const found = isStorable(id) ? this.db.one<[string]>(select[table] as string, id) : undefined;
    const row = found ? (JSON.parse(found[0]) as RowOf<T>) : null;
    rows.set(id, row);
    return row;
  }

  /** The row as it is now, given the JSON SQL has just found; a buffered one wins. */
  adopt<T extends TableName>(table: T, id: string, json: string): RowOf<T> | null {
    const rows = this.rows(table);
    const known = rows.get(id);
    if (known !== undefined) return known as RowOf<T> | null;
    const row = JSON.parse(json) as RowOf<T>;
    rows.set(id, row);
    return row;
  }

  put<T extends TableName>(table: T, row: RowOf<T>): void {
    this.rows(table).set(row.id, row);
    this.touched(table).add(row.id);
  }

  remove(table: TableName, id: string): void {
    this.get(table, id);
    this.rows(table).set(id, null);
    this.touched(table).add(id);
  }

  /** Buffered rows of a table that SQL does not have as they are. */
  *unwritten<T extends TableName>(table: T): Iterable<RowOf<T>> {
    for (const id of this.dirty.get(table) ?? []) {
      const row = this.rows(table).get(id);
      if (row) yield row as RowOf<T>;
    }
  }

  /** Writes the changed rows of one table, so that SQL sees them. */
  flush(table: TableName): void {
    const dirty = this.dirty.get(table);
    if (!dirty || dirty.size === 0) return;
    const rows = this.rows(table);
    const gone: string[] = [];
    const written: Row[] = [];
    for (const id of dirty) {
      const row = rows.get(id);
      if (row) written.push(row);
      else gone.push(id);
    }
    dirty.clear();
    for (const id of gone) this.erase(table, id);
    // Ascending rowids: SQLite appends instead of splitting pages.
    if (table === 'message') written.sort((a, b) => (a as Message).seq - (b as Message).seq);
    for (const row of written) this.write(table, row);
  }

  flushAll(): void {
    for (const table of tableNames) this.flush(table);
  }

  /** Forgets rows of a table that SQL has as they are. */
  letGo(table: TableName): void {
    const rows = this.rows(table);
    const dirty = this.dirty.get(table);
    for (const id of rows.keys()) if (!dirty?.has(id)) rows.delete(id);
  }

  clear(): void {
    this.known.clear();
    this.dirty.clear();
  }

  private write(table: TableName, row: Row): void {
    const json = JSON.stringify(row);
    const rev = this.revs.next();
    if (table === 'message') this.db.run(upsertMessage, (row as Message).seq, row.id, rev, json);
    else this.db.run(upsert[table] as string, row.id, rev, json);
    if (this.deleted.has(table)) this.db.run(forget, table, row.id);
  }

  private erase(table: TableName, id: string): void {
    const seq = table === 'message' ? this.db.one<[number]>('SELECT seq FROM message WHERE id = ?', id) : [null];
    const there = seq && (table === 'message' || this.db.one(`SELECT 1 FROM ${table} WHERE id = ?`, id));
    if (!there) return;
    this.db.run(`DELETE FROM ${table} WHERE id = ?`, id);
    this.deleted.add(table);
    this.db.run(remember, table, id, this.revs.next(), seq[0]);
  }

  private rows(table: TableName): Map<string, Row | null> {
    const rows = this.known.get(table) ?? new Map<string, Row | null>();
    this.known.set(table, rows);
    return rows;
  }

  private touched(table: TableName): Set<string> {
    const dirty = this.dirty.get(table) ?? new Set<string>();
    this.dirty.set(table, dirty);
    return dirty;
  }
}
