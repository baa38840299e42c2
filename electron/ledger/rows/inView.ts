import type { ConversationId } from '@shared/domain/ids';
import type { Scope, ScopeView } from '@shared/domain/scope';
import type { Database, Param } from '../db/database';

const shown = "data ->> '$.behind' IS NULL";
const inbox = "state IN ('open', 'waiting') AND coalesce(data ->> '$.behind', '') <> 'account'";

/** As isInView of the rules, in SQL. */
function condition(view: ScopeView): [sql: string, ...params: Param[]] {
  switch (view.kind) {
    case 'inbox':
      return [`${inbox} AND ${shown}`];
    case 'account':
      return [`${inbox} AND account_id = ?`, view.account];
    case 'channel':
      return [`${inbox} AND data ->> '$.channel' = ?`, view.channel];
    case 'tag':
      return [`${inbox} AND EXISTS (SELECT 1 FROM json_each(data, '$.tags') WHERE value = ?)`, view.tag];
    case 'sent':
      return ["data ->> '$.lastOutAt' > 0"];
    case 'search':
      return ['id IN (SELECT value FROM json_each(?))', JSON.stringify(view.found ?? [])];
    default:
      return [`state = ? AND ${shown}`, view.kind];
  }
}

/** Conversations of a view, as JSON, that have not changed since the scope's rev, the newest first. */
export function rowsInView(db: Database, { view, rev, except }: Scope): [id: ConversationId, json: string][] {
  const [sql, ...params] = condition(view);
  const all = `SELECT id, data FROM conversation WHERE ${sql} AND rev <= ? ORDER BY last_message_at DESC, id DESC`;
  const left = new Set<string>(except);
  return db.all<[ConversationId, string]>(all, ...params, rev).filter(([id]) => !left.has(id));
}
