import type { CopyFlags } from '@shared/channels/copies';
import type { MessageId } from '@shared/domain/ids';
import type { ServerChangeRow } from '@shared/domain/serverChange';
import type { CopyPlace } from '@shared/logic/server/places';
import type { HeldCopy, ServerStore } from '@shared/logic/desk/store';
import type { Database } from '../db/database';
import type { RowBuffer } from './rowBuffer';
import { keyText, textKey } from './textKey';

type HeldRow = [
  message: MessageId,
  direction: HeldCopy['direction'],
  box: string,
  number: number,
  place: CopyPlace,
  flags: number,
];

const heldSql = `SELECT c.message_id, m.data ->> '$.direction', c.box, c.number, c.place, c.flags
  FROM message m JOIN copy c ON c.message_id = m.id WHERE m.conversation_id = ? AND c.place <> 'left'
  ORDER BY m.seq, c.box, c.number`;
const putSql = 'INSERT OR REPLACE INTO copy(account, box, number, message_id, place, flags) VALUES (?, ?, ?, ?, ?, ?)';
const changesSql = `SELECT s.data FROM message m JOIN server_change s ON s.message_id = m.id WHERE m.conversation_id = ?`;
const putChangeSql = 'INSERT OR REPLACE INTO server_change(id, data) VALUES (?, ?)';

/** Copies and changes on their way, over SQLite. Written at once: what asks for them asks by SQL. */
export function serverStore(db: Database, buffer: RowBuffer): ServerStore {
  const change = (data: string): ServerChangeRow => JSON.parse(data) as ServerChangeRow;
  return {
    heldIn: (id) => {
      buffer.flush('message');
      return db.all<HeldRow>(heldSql, id).map(([messageId, direction, box, number, place, flags]) => ({
        ...{ messageId, direction, box: keyText(box), number, place },
        ...flagsOf(flags),
      }));
    },
    copyAt: (account, box, number) =>
      db.one<[MessageId]>(
        'SELECT message_id FROM copy WHERE account = ? AND box = ? AND number = ?',
        account,
        textKey(box),
        number,
      )?.[0] ?? null,
    numbersIn: (account, box) =>
      db
        .all<[number]>('SELECT number FROM copy WHERE account = ? AND box = ? ORDER BY number', account, textKey(box))
        .map(([number]) => number),
    boxesOf: (account) =>
      db.all<[string]>('SELECT DISTINCT box FROM copy WHERE account = ?', account).map(([box]) => keyText(box)),
    putCopy: (account, message, { box, number, place, ...flags }) =>
      db.run(putSql, account, textKey(box), number, message, place, bitsOf(flags)),
    removeCopy: (account, box, number) =>
      db.run('DELETE FROM copy WHERE account = ? AND box = ? AND number = ?', account, textKey(box), number),
    leaveCopy: (account, message, { box, number }) => db.run(putSql, account, textKey(box), number, message, 'left', 0),
    forget: (account, remote) =>
      db.run('INSERT OR IGNORE INTO forgotten(account, remote_id) VALUES (?, ?)', account, textKey(remote)),
    isForgotten: (account, remote) =>
      db.one('SELECT 1 FROM forgotten WHERE account = ? AND remote_id = ?', account, textKey(remote)) !== null,
    serverChange: (id) => {
      const found = db.one<[string]>('SELECT data FROM server_change WHERE id = ?', id);
      return found ? change(found[0]) : null;
    },
    serverChangesIn: (id) => {
      buffer.flush('message');
      return db.all<[string]>(changesSql, id).map(([data]) => change(data));
    },
    putServerChange: (row) => db.run(putChangeSql, row.id, JSON.stringify(row)),
    removeServerChange: (id) => db.run('DELETE FROM server_change WHERE id = ?', id),
  };
}

const bits = { read: 1, star: 2, answered: 4 } as const;

function flagsOf(stored: number): CopyFlags {
  return {
    read: (stored & bits.read) > 0,
    star: (stored & bits.star) > 0,
    answered: (stored & bits.answered) > 0,
  };
}

function bitsOf({ read, star, answered }: CopyFlags): number {
  return (read ? bits.read : 0) | (star ? bits.star : 0) | (answered ? bits.answered : 0);
}
