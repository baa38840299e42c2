import { DraftVersion } from '@shared/domain/draftVersion';
import { keptVersions, type VersionStore } from '@shared/logic/desk/versions';
import type { Database } from '../db/database';

const putSql = `INSERT OR REPLACE INTO draft_version(id, editor, conversation_id, account, at, data)
  VALUES (?, ?, ?, ?, ?, ?)`;
const newestIn = 'SELECT data FROM draft_version WHERE editor = ? ORDER BY at DESC, rowid DESC';
const tooMany = `DELETE FROM draft_version WHERE rowid IN
  (SELECT rowid FROM draft_version WHERE editor = ? ORDER BY at DESC, rowid DESC LIMIT -1 OFFSET ${keptVersions.most})`;

/** A version as it was stored; null where a file of elsewhere holds nonsense. */
export function readVersion(json: string): DraftVersion | null {
  return DraftVersion.safeParse(JSON.parse(json)).data ?? null;
}

/** Texts as they stood before they went, over SQLite. */
export function versionStore(db: Database): VersionStore {
  const one = (sql: string, key: string): DraftVersion | null => {
    const found = db.one<[string]>(sql, key);
    return found ? readVersion(found[0]) : null;
  };
  return {
    stoodIn: (editor) => {
      const found = db.one<[string]>('SELECT json FROM draft_stood WHERE editor = ?', editor);
      return found ? String(JSON.parse(found[0])) : null;
    },
    setStood: (editor, text) =>
      text === null
        ? db.run('DELETE FROM draft_stood WHERE editor = ?', editor)
        : db.run('INSERT OR REPLACE INTO draft_stood(editor, json) VALUES (?, ?)', editor, JSON.stringify(text)),
    newestVersion: (editor) => one(`${newestIn} LIMIT 1`, editor),
    version: (id) => one('SELECT data FROM draft_version WHERE id = ?', id),
    putVersion: (editor, version, now) => {
      const { id, conversationId, accountId, at } = version;
      db.run(putSql, id, editor, conversationId, accountId, at, JSON.stringify(version));
      db.run(tooMany, editor);
      db.run('DELETE FROM draft_version WHERE at < ?', now - keptVersions.forMs);
    },
    dropVersions: (of, id) => {
      const where = of === 'conversation' ? 'conversation_id' : 'account';
      db.run(
        `DELETE FROM draft_stood WHERE editor IN (SELECT editor FROM draft_version WHERE ${where} = ?1)
          OR (?2 AND editor IN (?1 || ' answer', ?1 || ' note'))`,
        id,
        of === 'conversation' ? 1 : 0,
      );
      db.run(`DELETE FROM draft_version WHERE ${where} = ?`, id);
    },
  };
}
