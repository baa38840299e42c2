import Libsql from 'libsql';
import { isStorable, UnstorableText } from './unstorable';

/** What SQLite may be given. The native module aborts the whole process on anything else, so it is checked. */
export type Param = string | number | null | Uint8Array;

/** A thin, synchronous face over one SQLite connection: rows are tuples, statements are prepared once. */
export type Database = {
  /** Runs SQL without parameters or answer; several statements are allowed. */
  exec(sql: string): void;
  run(sql: string, ...params: Param[]): void;
  /** The first row as a tuple of its columns, or null. */
  one<Row extends unknown[]>(sql: string, ...params: Param[]): Row | null;
  all<Row extends unknown[]>(sql: string, ...params: Param[]): Row[];
  /** Rows one by one, until `visit` answers false; `visit` must not use this connection. */
  each<Row extends unknown[]>(sql: string, visit: (row: Row) => boolean, ...params: Param[]): void;
  /** Runs `body` in one write transaction; a throw rolls back and is thrown on. */
  transaction<T>(body: () => T): T;
  /** Moves the log into the file and closes. Statements are dropped, so that the file is let go. */
  close(): void;
};

/**
 * Opens a connection. `busyMs`: how long to wait for another connection's lock.
 * Throws what SQLite says; opening a file that is no database fails at the first statement, not here.
 */
export function openDatabase(path: string, busyMs = 5000): Database {
  const native = new Libsql(path, { timeout: busyMs });
  const statements = new Map<string, Libsql.Statement>();

  const prepared = (sql: string): Libsql.Statement => {
    const known = statements.get(sql);
    if (known) return known;
    const made = native.prepare(sql);
    statements.set(sql, made);
    return made;
  };
  const reading = (sql: string): Libsql.Statement => {
    const known = statements.get(sql);
    return known ?? prepared(sql).raw(true);
  };

  return {
    exec: (sql) => {
      native.exec(sql);
    },
    run: (sql, ...params) => {
      prepared(sql).run(checked(params));
    },
    one: <Row extends unknown[]>(sql: string, ...params: Param[]) =>
      (reading(sql).get(checked(params)) as Row | undefined) ?? null,
    all: <Row extends unknown[]>(sql: string, ...params: Param[]) => reading(sql).all(checked(params)) as Row[],
    each: <Row extends unknown[]>(sql: string, visit: (row: Row) => boolean, ...params: Param[]) => {
      for (const row of reading(sql).iterate(checked(params))) if (!visit(row as Row)) break;
    },
    transaction: (body) => {
      native.exec('BEGIN IMMEDIATE');
      try {
        const value = body();
        native.exec('COMMIT');
        return value;
      } catch (error) {
        // SQLite may have rolled back by itself (full disk): then there is nothing left to end.
        if (native.inTransaction) native.exec('ROLLBACK');
        throw error;
      }
    },
    close: () => {
      statements.clear();
      native.close();
    },
  };
}

function checked(params: Param[]): Param[] {
  for (const param of params) {
    if (param === null || typeof param === 'number' || param instanceof Uint8Array) continue;
    if (typeof param !== 'string') throw new TypeError('not storable');
    if (param.length < 4096 && !isStorable(param)) throw new UnstorableText();
  }
  return params;
}
