import type { TableName } from '../../domain/tables';
import type { Fields, RowDelta } from './inverse';
import type { Rows } from './store';

const notUndone = new Set<TableName>(['counter', 'step']);
/** All of an account that is taken back: what the person said of its beginning. */
const undoneOfAccounts: ReadonlySet<string> = new Set(['firstSync']);
/** What is on its way to a server is taken back as a wish, see server/acts. */
const wishedOfMessages = 'acts';

/**
 * The same rows, with every row's first `before` and last `after` written down: the inverse of what happens in
 * between. Counters, steps and the settings of accounts are never taken back.
 */
export function withRecorder(rows: Rows): Rows & { deltas(): RowDelta[] } {
  const seen = new Map<string, { table: TableName; id: string; before: Fields | null }>();
  const note = (table: TableName, id: string) => {
    const key = `${table}/${id}`;
    if (!notUndone.has(table) && !seen.has(key)) seen.set(key, { table, id, before: rows.get(table, id) });
  };
  return {
    get: (table, id) => rows.get(table, id),
    put: (table, row) => {
      note(table, row.id);
      rows.put(table, row);
    },
    remove: (table, id) => {
      note(table, id);
      rows.remove(table, id);
    },
    deltas: () =>
      [...seen.values()].flatMap(({ table, id, before }) => {
        const delta = changedFields(table, before, rows.get(table, id));
        return delta ? [{ table, id, ...delta }] : [];
      }),
  };
}

/** Only the fields that differ, when both sides exist; the whole row when it came or went. */
function changedFields(
  table: TableName,
  before: Fields | null,
  after: Fields | null,
): Pick<RowDelta, 'before' | 'after'> | null {
  if (before === null || after === null) return before === after ? null : { before, after };
  const changed = Object.keys(after).filter((name) => !sameValue(before[name], after[name]));
  const names = changed.filter((name) =>
    table === 'account' ? undoneOfAccounts.has(name) : table !== 'message' || name !== wishedOfMessages,
  );
  if (names.length === 0) return null;
  const pick = (row: Fields) => Object.fromEntries(names.map((name) => [name, row[name]]));
  return { before: pick(before), after: pick(after) };
}

/** Equality of row values: they are JSON. */
export function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
