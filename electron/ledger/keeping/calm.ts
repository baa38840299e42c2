import type { Ms } from '@shared/domain/ids';
import type { Database } from '../db/database';

/**
 * Makes a ledger that went back in time harmless to others: what waited to be sent then may have been sent since, so
 * nobody sends it again before it was looked up (shared/logic/outbox).
 */
export function calmOutbox(db: Database): void {
  db.exec(`UPDATE outbox SET data = json_set(data, '$.state', 'uncertain', '$.phase', 'body', '$.hold', NULL,
      '$.error', json('{"code":"send.uncertain","facts":{}}'))
    WHERE data ->> '$.state' IN ('queued', 'held', 'sending', 'retry')`);
}

/**
 * Away rules of a ledger that went back in time count from now: what it does not know any more comes in again, and may
 * have had its note. A file of before there were settings of the desk has none.
 */
export function calmRules(db: Database, now: Ms): void {
  if (!db.one("SELECT 1 FROM sqlite_schema WHERE name = 'deskSetting'")) return;
  db.run(
    `UPDATE deskSetting SET data = json_set(data, '$.value.rules', json((SELECT json_group_array(json(
        iif(json_extract(value, '$.on'), json_set(value, '$.since', ?), value))) FROM json_each(data, '$.value.rules'))))
      WHERE id = 'away'`,
    now,
  );
}

/**
 * Takes over which notes went since, from the ledger that was here until now, so that nobody gets another one too soon.
 * A damaged one is asked for nothing.
 */
export function takeNotes(db: Database, present: string): void {
  try {
    db.run('ATTACH ? AS present', present);
    db.exec('INSERT OR IGNORE INTO away_note SELECT * FROM present.away_note WHERE sent');
    db.exec('DETACH present');
  } catch {
    // What cannot be read is lost with the rest of it.
  }
}

/** Takes every secret out, and what only makes sense with one; what was there is overwritten in the file. */
export function dropSecrets(db: Database): void {
  db.exec("PRAGMA secure_delete = ON; DELETE FROM setting WHERE key LIKE 'vault.%' OR key LIKE 'connector.%'");
}
