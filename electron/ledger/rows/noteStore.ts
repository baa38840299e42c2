import type { AwayNote } from '@shared/domain/away';
import type { MessageId, Ms } from '@shared/domain/ids';
import { isSent, keptNotesMs, type NoteStore } from '@shared/logic/away/noteStore';
import { firstSeq } from '@shared/logic/time/sortAt';
import type { Database, Param } from '../db/database';
import type { RowBuffer } from './rowBuffer';

const toSql = `SELECT data FROM away_note WHERE sent AND customer_id IN (SELECT value FROM json_each(?))
  ORDER BY at DESC`;
const undecidedSql = `SELECT id, seq FROM message m WHERE seq > ? AND data ->> '$.direction' = 'in'
  AND NOT EXISTS (SELECT 1 FROM away_note n WHERE n.message_id = m.id) ORDER BY seq LIMIT ?`;
const arrivedSql = `SELECT id, seq, data ->> '$.receivedAt' FROM message
  WHERE seq >= ? AND data ->> '$.direction' = 'in' ORDER BY seq DESC LIMIT ?`;
const putSql = 'INSERT INTO away_note(at, message_id, customer_id, account, sent, data) VALUES (?, ?, ?, ?, ?, ?)';

/** What was decided about away messages, over SQLite. */
export function noteStore(db: Database, buffer: Pick<RowBuffer, 'flush'>): NoteStore {
  const notes = (sql: string, ...params: Param[]): AwayNote[] =>
    db.all<[string]>(sql, ...params).map(([data]) => JSON.parse(data) as AwayNote);
  let lookedUpTo = 0;
  return {
    noteAbout: (message) => notes('SELECT data FROM away_note WHERE message_id = ?', message)[0] ?? null,
    notesTo: (customers) => notes(toSql, JSON.stringify(customers)),
    notesSince: (at) => notes('SELECT data FROM away_note WHERE sent AND at >= ? ORDER BY at DESC', at),
    undecided: (behind, most) => {
      buffer.flush('message');
      return db.all<[MessageId, number]>(undecidedSql, behind, most).map(([id, seq]) => ({ id, seq }));
    },
    lookedUpTo: () => lookedUpTo,
    setLookedUpTo: (seq) => {
      lookedUpTo = seq;
    },
    arrivedSince: (after, most) => {
      buffer.flush('message');
      const rows = db.all<[MessageId, number, Ms]>(arrivedSql, firstSeq(after), most);
      return rows.map(([id, seq, at]) => ({ id, seq, at }));
    },
    putNote: (note) => {
      let { at } = note;
      while (db.one('SELECT 1 FROM away_note WHERE at = ?', at)) at++;
      const { messageId, customerId, accountId } = note;
      db.run(putSql, at, messageId, customerId, accountId, isSent(note) ? 1 : 0, JSON.stringify({ ...note, at }));
      db.run('DELETE FROM away_note WHERE at < ?', note.at - keptNotesMs);
    },
  };
}
