import type { AwayNote } from '@shared/domain/away';
import type { Ms } from '@shared/domain/ids';
import type { LoggedNote } from '@shared/ipc/away';
import type { Database } from '../db/database';
import { settingOf } from '../rows/deskSettings';

const logSql = `SELECT n.data, coalesce(c.data ->> '$.customerName', ''), coalesce(a.data ->> '$.name', '')
  FROM away_note n LEFT JOIN conversation c ON c.id = n.data ->> '$.conversationId'
  LEFT JOIN account a ON a.id = n.account WHERE n.at < ? AND n.data ->> '$.ruleId' IS NOT NULL ORDER BY n.at DESC LIMIT ?`;

/** What the log of away messages shows. */
export function awayReads(db: Database) {
  return {
    awayLog: (before: Ms | null, limit: number): { notes: LoggedNote[]; next: Ms | null } => {
      const rules = settingOf(db, 'away')?.rules ?? [];
      const names = new Map(rules.map(({ id, name }) => [id, name]));
      const rows = db.all<[string, string, string]>(logSql, before ?? Number.MAX_SAFE_INTEGER, limit + 1);
      const notes = rows.slice(0, limit).map(([data, customer, account]): LoggedNote => {
        const note = JSON.parse(data) as AwayNote;
        return { ...note, customer, account, rule: names.get(note.ruleId ?? '') ?? '' };
      });
      return { notes, next: rows.length > limit ? (notes.at(-1)?.at ?? null) : null };
    },
  };
}
